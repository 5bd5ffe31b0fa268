package org.palier.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers kept for seconds, and only as long as nobody's rights changed on this node. */
final class Remembered<K, V> {

    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final RightsStamp stamp;
    private final Clock clock;

    Remembered(RightsStamp stamp, Clock clock) {
        this.stamp = stamp;
        this.clock = clock;
    }

    /** What was found, by which stamp and when. */
    private record Answer<V>(V value, long stamp, Instant at) {

        boolean holds(long now, Instant moment) {
            return stamp == now && !moment.isBefore(at) && moment.isBefore(at.plus(KEPT));
        }
    }

    V get(K key, Function<K, V> ask) {
        // taken before the database is asked, so that a change meanwhile makes the answer an old one
        long now = stamp.now();
        Instant moment = clock.instant();
        @Nullable Answer<V> known = answers.get(key);
        if (known != null && known.holds(now, moment)) {
            return known.value();
        }
        V value = ask.apply(key);
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(key, new Answer<>(value, now, moment));
        return value;
    }
}
