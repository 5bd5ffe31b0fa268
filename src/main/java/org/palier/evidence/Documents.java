package org.palier.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;

/** Everything that can be done with documents. */
public interface Documents {

    /**
     * Receives a file into a structure's documents. Never called inside a transaction: the object is made safe first, then
     * the row, the journal entry and the start of the intake are written in one transaction.
     */
    Receipt receive(Actor by, StructureId structure, Deposit deposit);

    /** Receives a further version of a document. */
    Receipt revise(Actor by, DocumentId document, Deposit deposit);

    /** Refuses what {@link #receive} would refuse for its name, its type or the person, before any byte is sent. */
    void mustBeReceivable(Actor by, StructureId structure, Deposit announced);

    /** Refuses what {@link #revise} would refuse for its name, its type or the person, before any byte is sent. */
    void mustBeRevisable(Actor by, DocumentId document, Deposit announced);

    /** Which of these SHA-256 the structure has documents of already, for someone who may add to them. */
    Map<String, VersionView> sameBytes(Actor by, StructureId structure, Collection<String> digests);

    /** The latest version, for someone who may read it. */
    VersionView latest(Actor reader, DocumentId document);

    /** One version, for someone who may read it. */
    VersionView version(Actor reader, DocumentId document, int version);

    /** Every version, the newest first, for someone of the document's structure. */
    List<VersionView> versions(Actor reader, DocumentId document);

    /**
     * The bytes, whose hash was just checked again, for the structure's own people and for whom its lead gave the original; for
     * these a photo without what its device wrote into it.
     */
    Content content(Actor reader, DocumentId document, int version);

    /** Whether {@link #content} would be answered. */
    boolean mayHaveOriginal(Actor reader, VersionView version);

    /** The text that the intake read; empty when there is none. */
    String text(Actor reader, DocumentId document, int version);

    /** The latest versions of a structure's documents, the newest first; with words of the title or file name if given. */
    Page<VersionView> of(Actor reader, StructureId structure, @Nullable String words, int page);

    /** The versions as they are now, in one statement; for modules above, which guard them by their own rights. */
    Map<ReadGrant.Readable, VersionView> lookUp(Collection<ReadGrant.Readable> versions);

    /** Those of these documents that their structure laid aside, in one statement; for modules above. */
    Set<DocumentId> retiredAmong(Collection<DocumentId> documents);

    /** The versions of other structures that are opened to this person now; never one that is held. */
    Set<ReadGrant.Readable> opened(Actor reader);

    /** The versions of a structure's documents that are not READY, for modules above, which guard them. */
    List<VersionView> unready(StructureId structure);

    /** The versions of a structure's documents that are damaged or lost, the first ones, for modules above, which guard them. */
    List<VersionView> damaged(StructureId structure);

    /** The latest version's number of a document of this structure. */
    int latestNumber(StructureId structure, DocumentId document);
}
