package org.palier.evidence;

import java.time.Duration;
import java.time.Instant;

/** How long what failed waits: each time twice as long, up to the longest. */
record Waiting(Duration first, Duration longest) {

    private static final int DOUBLED = 20;

    Instant after(int attempts, Instant now) {
        var wait = first.multipliedBy(1L << Math.min(attempts, DOUBLED));
        return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
