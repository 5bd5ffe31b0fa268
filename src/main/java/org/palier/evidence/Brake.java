package org.palier.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.palier.files.KeyTaken;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever removes objects that no row knows, because a database may be older than its bucket, or the bucket be
 * another's: only in a bucket marked as this database's own, only what was seen so for long, and only a small share at once.
 */
@Component
class Brake {

    static final String MARK = "palier/installation";

    /** How long an object must have been seen without a row: longer than anybody takes to notice a wrong database. */
    static final Duration LONG = Duration.ofDays(7);

    /** How many may go at once however few there are, and beyond them one in so many. */
    private static final int FEW = 20;

    private static final int ONE_IN = 100;

    /** From so large a part on it is no leftovers that nobody knows, but a database that has forgotten them. */
    private static final int FORGOTTEN_ONE_IN = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);

    private final ObjectStore store;
    private final Unreferenced unreferenced;

    Brake(ObjectStore store, Unreferenced unreferenced) {
        this.store = store;
        this.unreferenced = unreferenced;
    }

    /** Those of the objects without a row that may go now, of all that were listed. */
    List<String> release(Set<String> orphans, int listed, Instant now) {
        Map<String, Instant> since = unreferenced.see(orphans, now);
        if (orphans.size() > FEW && orphans.size() > listed / FORGOTTEN_ONE_IN) {
            LOG.error(
                    "No row knows {} of {} objects: is the database older than the bucket? Nothing is removed",
                    orphans.size(),
                    listed);
            return List.of();
        }
        if (!isOurs(() -> listed > orphans.size())) {
            LOG.error("The bucket bears another installation's mark: nothing is removed from it");
            return List.of();
        }
        return since.entrySet().stream()
                .filter(seen -> !seen.getValue().isAfter(now.minus(LONG)))
                .sorted(Map.Entry.comparingByValue())
                .limit(Math.max(FEW, listed / ONE_IN))
                .map(Map.Entry::getKey)
                .toList();
    }

    void gone(String key) {
        unreferenced.forget(key);
    }

    /** Whether the bucket bears this database's mark; one without any is marked, because it holds what only we would leave. */
    boolean isOurs() {
        return isOurs(() -> true);
    }

    /** Whether the bucket bears this database's mark; one without any is marked where something in it is known. */
    boolean isOurs(BooleanSupplier isKnown) {
        var own = unreferenced.installation();
        try (var mark = store.open(MARK)) {
            return new String(mark.readAllBytes(), StandardCharsets.UTF_8).equals(own);
        } catch (NothingKept unmarked) {
            return isKnown.getAsBoolean() && marks(own);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private boolean marks(String own) {
        try {
            store.keep(MARK, new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (KeyTaken overtaken) {
            return false; // until the next round has read whose it is
        }
    }
}
