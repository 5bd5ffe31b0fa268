package org.palier.evidence;

import java.time.Instant;
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

    /** Why files of an erased document are still in the store. */
    enum Obstacle {
        /** It does not answer now. */
        AWAY,
        /** It does not let one go: a lock, a hold, or a right that is missing. */
        REFUSED,
        /** Its mark does not say that it is this database's own. */
        HELD
    }

    /**
     * An erasure that is not done yet: nobody sees the document any more, and files of it are still in the store.
     *
     * @param obstacle what is in the way; null where it is not tried yet
     * @param again when it is tried next
     */
    record Unfinished(
            DocumentId document, Instant since, @Nullable Obstacle obstacle, Instant again) {}

    /** What would be erased, for the lead of its structure. */
    VersionView proposed(Actor by, DocumentId document);

    /** Why it may not be erased, told before anybody asks for it. */
    Optional<Refusal> hindrance(Actor by, DocumentId document);

    /**
     * Erases a document that no sent or decided dossier froze: at once for everybody, and then its objects, previews, texts
     * and index entries, whatever crashes in between. The journal keeps who, why, and the hash. Whether its files are gone
     * already.
     */
    boolean erase(Actor by, DocumentId document, @Nullable String reason);

    /** The documents whose time of keeping is over or ends within three months, for the lead. */
    List<Due> due(Actor by);

    /** The erasures of the lead's structure that are not done yet, the oldest first. */
    List<Unfinished> unfinished(Actor by);

    /** How many erasures of the whole network the store refuses, for whoever runs the service. */
    long kept();
}
