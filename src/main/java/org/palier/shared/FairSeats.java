package org.palier.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A few seats for many, given by their shares, and of one's own work the short before the long. Some seats are never taken by
 * long work, and some never by one alone, so that whoever comes next finds one soon. Each wait has an end.
 */
public final class FairSeats {

    /** A seat that was taken, until it is closed. */
    public interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    /** Somebody who waits for a seat; two are never the same. */
    private static final class Waiting {

        private final String who;
        private final boolean isLong;

        Waiting(String who, boolean isLong) {
            this.who = who;
            this.isLong = isLong;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Integer> held = new HashMap<>();
    private final FairShare shares;
    private final int seats;
    private final int mostOfOne;
    private final int mostLong;
    private int taken;
    private int takenForLong;

    /**
     * Seats that nobody has taken yet.
     *
     * @param mostOfOne how many one may take, however few others there are
     * @param mostLong how many may be taken by long work
     */
    public FairSeats(int seats, int mostOfOne, int mostLong, FairShare shares) {
        this.seats = seats;
        this.mostOfOne = mostOfOne;
        this.mostLong = mostLong;
        this.shares = shares;
    }

    /** Takes a seat as soon as it is their turn; nothing where that does not come in time, or the thread is interrupted. */
    public Optional<Seat> take(String who, boolean isLong, Duration patience) {
        Waiting me = new Waiting(who, isLong);
        lock.lock();
        try {
            waiting.add(me);
            long left = patience.toNanos();
            while (!isNext(me) && left > 0) {
                left = changed.awaitNanos(left);
            }
            return isNext(me) ? Optional.of(sit(me)) : Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(me);
            changed.signalAll();
            lock.unlock();
        }
    }

    private boolean isNext(Waiting me) {
        if (taken >= seats || !isAllowed(me)) {
            return false;
        }
        List<Waiting> allowed = waiting.stream().filter(this::isAllowed).toList();
        String next =
                shares.inOrder(allowed.stream().map(one -> one.who).toList()).get(0);
        List<Waiting> theirs =
                allowed.stream().filter(one -> one.who.equals(next)).toList();
        return theirs.stream().filter(one -> !one.isLong).findFirst().orElse(theirs.get(0)) == me;
    }

    private boolean isAllowed(Waiting one) {
        return held.getOrDefault(one.who, 0) < mostOfOne && (!one.isLong || takenForLong < mostLong);
    }

    private Seat sit(Waiting me) {
        taken++;
        takenForLong += me.isLong ? 1 : 0;
        held.merge(me.who, 1, Integer::sum);
        FairShare.Turn turn = shares.begin(me.who);
        return () -> leave(me, turn);
    }

    private void leave(Waiting me, FairShare.Turn turn) {
        lock.lock();
        try {
            turn.close();
            taken--;
            takenForLong -= me.isLong ? 1 : 0;
            held.computeIfPresent(me.who, (who, count) -> count == 1 ? null : count - 1);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
