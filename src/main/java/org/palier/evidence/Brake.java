package org.palier.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.palier.files.KeyTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever removes objects that no row knows, because a database may be older than its bucket, or the bucket be
 * another's: only in a bucket marked as this database's own, only what was seen so for long, and only a small share at once.
 */
@Component
class Brake {

    /** How long an object must have been seen without a row: longer than anybody takes to notice a wrong database. */
    static final Duration LONG = Duration.ofDays(7);

    /** How many may go at once however few there are, and beyond them one in so many. */
    private static final int FEW = 20;

    private static final int ONE_IN = 100;

    /** From so large a part on it is no leftovers that nobody knows, but a database that has forgotten them. */
    private static final int FORGOTTEN_ONE_IN = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);

    private final MarkedBucket bucket;
    private final Unreferenced unreferenced;

    Brake(MarkedBucket bucket, Unreferenced unreferenced) {
        this.bucket = bucket;
        this.unreferenced = unreferenced;
    }

    /** Those of the objects without a row that may go now, of all that were listed. */
    List<String> release(Set<String> orphans, int listed, Instant now) {
        unreferenced.see(orphans, now);
        var forgotten = forgotten(orphans.size(), listed);
        var known = listed > orphans.size();
        try {
            var hold = bucket.renewed(known && forgotten.isEmpty()).or(() -> forgotten);
            if (bucket.say(hold, now) || (!known && bucket.isUnmarked())) {
                return List.of();
            }
        } catch (KeyTaken overtaken) {
            LOG.info("Another marked the bucket meanwhile: nothing is removed until the next round has read who");
            return List.of();
        }
        return unreferenced.since(now.minus(LONG), now, Math.max(FEW, listed / ONE_IN));
    }

    void gone(String key) {
        unreferenced.forget(key);
    }

    /** The store does not let it go. */
    void kept(String key, Instant now) {
        unreferenced.later(key, now);
    }

    /**
     * Whether the bucket bears this database's mark, and no later one; a bucket without any is marked where something in it is
     * known, and is nobody's where nothing is.
     */
    boolean isOurs(BooleanSupplier isKnown) {
        return bucket.isUnmarked() ? isKnown.getAsBoolean() && marks() : bucket.isOurs();
    }

    private boolean marks() {
        try {
            return bucket.renewed(true).isEmpty();
        } catch (KeyTaken overtaken) {
            return false; // until the next round has read whose it is
        }
    }

    private static Optional<Custody.Hold> forgotten(int orphans, int listed) {
        return orphans > FEW && orphans > listed / FORGOTTEN_ONE_IN
                ? Optional.of(Custody.Hold.FORGOTTEN)
                : Optional.empty();
    }
}
