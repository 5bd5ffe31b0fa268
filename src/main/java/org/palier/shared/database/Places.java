package org.palier.shared.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A few places for many guests. Whoever holds the fewest is next, of equals whoever was served longest ago; nobody holds them
 * all, few wait, and each wait has an end.
 */
final class Places {

    private final int most;
    private final int mostOfOne;
    private final int mostWaiting;
    private final Duration patience;
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, Deque<CountDownLatch>> queues = new LinkedHashMap<>();
    private int taken;
    private int waiting;

    /** Free places; one guest may hold two thirds of them, and wait in two thirds of the queue. */
    Places(int most, int mostWaiting, Duration patience) {
        this.most = most;
        this.mostOfOne = twoThirds(most);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Takes a place as soon as it is their turn; false where that does not come in time. */
    boolean take(String guest) {
        CountDownLatch turn = new CountDownLatch(1);
        synchronized (this) {
            if (taken < most && isAllowed(guest)) {
                sit(guest);
                return true;
            }
            if (waiting >= mostWaiting || waitingOf(guest) >= twoThirds(mostWaiting)) {
                return false;
            }
            queues.computeIfAbsent(guest, nobodyYet -> new ArrayDeque<>()).add(turn);
            waiting++;
        }
        return await(turn) || !gaveUp(guest, turn);
    }

    private boolean await(CountDownLatch turn) {
        try {
            return turn.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** False where the turn came in the last moment. */
    private synchronized boolean gaveUp(String guest, CountDownLatch turn) {
        Deque<CountDownLatch> theirs = queues.get(guest);
        if (theirs == null || !theirs.remove(turn)) {
            return false;
        }
        waiting--;
        if (theirs.isEmpty()) {
            queues.remove(guest);
        }
        return true;
    }

    synchronized void leave(String guest) {
        taken--;
        held.computeIfPresent(guest, (same, count) -> count == 1 ? null : count - 1);
        queues.keySet().stream()
                .filter(this::isAllowed)
                .min(Comparator.comparingInt(this::heldBy))
                .ifPresent(this::call);
    }

    private void call(String guest) {
        Deque<CountDownLatch> theirs = queues.remove(guest);
        if (theirs != null) {
            CountDownLatch turn = theirs.remove();
            waiting--;
            if (!theirs.isEmpty()) {
                queues.put(guest, theirs); // behind the others
            }
            sit(guest);
            turn.countDown();
        }
    }

    private void sit(String guest) {
        taken++;
        held.merge(guest, 1, Integer::sum);
    }

    private boolean isAllowed(String guest) {
        return heldBy(guest) < mostOfOne;
    }

    private int heldBy(String guest) {
        return held.getOrDefault(guest, 0);
    }

    private int waitingOf(String guest) {
        Deque<CountDownLatch> theirs = queues.get(guest);
        return theirs == null ? 0 : theirs.size();
    }

    private static int twoThirds(int all) {
        return Math.max(1, all * 2 / 3);
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return waiting;
    }
}
