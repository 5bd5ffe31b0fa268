package org.palier.membership;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.palier.shared.Refusal;

/** Lets few passwords be hashed at once, which is slow on purpose; who is at home here does not queue behind strangers. */
class Gate {

    /** People of a whole structure come at nine o'clock from one address. */
    private static final int FROM_ONE_ADDRESS = 16;

    private static final int SECONDS = 5;

    private final Semaphore home;
    private final Semaphore strangers;
    private final ConcurrentMap<String, Integer> waiting = new ConcurrentHashMap<>();

    Gate(int atOnce) {
        this.home = new Semaphore(atOnce, true);
        this.strangers = new Semaphore(atOnce, true);
    }

    /** @throws Refusal when too many come from this address, or nobody gets through in time */
    <T> T through(boolean atHome, String address, Supplier<T> work) {
        if (atHome) {
            return hold(home, work);
        }
        int share = waiting.merge(address, 1, Integer::sum);
        try {
            if (share > FROM_ONE_ADDRESS) {
                throw busy(Refusal.Kind.TOO_MANY, 1);
            }
            return hold(strangers, work);
        } finally {
            waiting.computeIfPresent(address, (same, count) -> count > 1 ? count - 1 : null);
        }
    }

    int waitingFrom(String address) {
        return waiting.getOrDefault(address, 0);
    }

    private static <T> T hold(Semaphore places, Supplier<T> work) {
        try {
            if (!places.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw busy(Refusal.Kind.UNAVAILABLE, SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy(Refusal.Kind.UNAVAILABLE, SECONDS);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Refusal busy(Refusal.Kind kind, long seconds) {
        return Refusal.of(kind, "membership.refusal.busy").with("retryAfter", seconds);
    }
}
