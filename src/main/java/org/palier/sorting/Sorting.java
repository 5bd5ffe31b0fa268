package org.palier.sorting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;

/** Everything that can be done with the documents that prove nothing yet. */
public interface Sorting {

    /** The structure's documents that wait, the last received first. */
    Page<Waiting> waiting(Actor by, StructureId structure, int page);

    /** How many wait; none for somebody who does not prepare. */
    long count(Actor by, StructureId structure);

    /** The document as whoever sorts it sees it. */
    VersionView get(Actor by, DocumentId document);

    /** Whether it was laid aside. */
    boolean isAside(DocumentId document);

    /** The criteria of the structure's dossiers in preparation, the likely ones for such a document first. */
    List<Choice> choices(Actor by, VersionView document, @Nullable String type);

    /** The criteria of the structure's dossiers in preparation. */
    List<Choice> open(Actor by, StructureId structure);

    /** The type that the document's name makes likely, when it has none. */
    @Nullable
    String likelyType(VersionView document);

    /**
     * Ties the latest version to each criterion by the dossier's own verb; what is refused for one leaves the others as they
     * are. Never called inside a transaction.
     */
    List<Filed> file(Actor by, DocumentId document, Filing filing);

    /** Whether it came under a name that nobody has confirmed: until then it cannot be sorted. */
    boolean isUnconfirmed(DocumentId document);

    /** Says that whoever is named as its sender did send it. */
    void confirm(Actor by, DocumentId document);

    /** Says that the document is no proof: it is kept, out of the list. */
    void layAside(Actor by, DocumentId document);

    /** Lets it wait in the list again. */
    void takeBack(Actor by, DocumentId document);
}
