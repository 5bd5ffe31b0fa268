package org.palier.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;

/** Ends the life of documents: never by itself, always by the lead and with a reason. */
public interface Erasures {

    /**
     * A document whose time of keeping ends.
     *
     * @param until when it ends, counted from the deposit of the latest version
     */
    record Due(VersionView version, LocalDate until) {}

    /** What would be erased, for the lead of its structure. */
    VersionView proposed(Actor by, DocumentId document);

    /** Why it may not be erased, told before anybody asks for it. */
    Optional<Refusal> hindrance(Actor by, DocumentId document);

    /**
     * Erases a document that no sent or decided dossier froze: at once for everybody, and then its objects, previews, texts
     * and index entries, whatever crashes in between. The journal keeps who, why, and the hash.
     */
    void erase(Actor by, DocumentId document, @Nullable String reason);

    /** The documents whose time of keeping is over or ends within three months, for the lead. */
    List<Due> due(Actor by);
}
