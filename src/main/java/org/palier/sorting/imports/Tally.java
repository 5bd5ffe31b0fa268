package org.palier.sorting.imports;

import java.util.Map;

/**
 * How many lines have which fate.
 *
 * @param noted on how many there is something to know
 * @param proposing for how many criteria are proposed
 */
public record Tally(Map<Fate, Long> fates, long noted, long proposing) {

    public long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    public long total() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many will be worked on. */
    public long left(boolean unlisted) {
        return of(Fate.READY) + of(Fate.DUPLICATE) + (unlisted ? of(Fate.UNLISTED) : 0);
    }

    /** How many have been. */
    public long done() {
        return of(Fate.DEPOSITED) + of(Fate.ALREADY) + of(Fate.FAILED);
    }
}
