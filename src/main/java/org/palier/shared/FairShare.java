package org.palier.shared;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Says whose turn it is among those who wait: theirs on whom the least time was spent lately, what is under way included; of
 * equals, theirs who were served longest ago. What was spent is forgotten by halves.
 */
public final class FairShare {

    private static final double FORGOTTEN = 1e6;

    private final Duration half;
    private final LongSupplier nanos;
    private final Map<String, Account> accounts = new HashMap<>();
    private long turns;

    /**
     * One in which nothing was spent yet.
     *
     * @param half the time after which half of what was spent is forgotten
     * @param nanos a clock that only goes forward
     */
    public FairShare(Duration half, LongSupplier nanos) {
        this.half = half;
        this.nanos = nanos;
    }

    /** Work that was begun for somebody, and ends when this is closed. */
    public final class Turn implements AutoCloseable {

        private final Account account;
        private final long begun;
        private boolean ended;

        private Turn(Account account) {
            this.account = account;
            this.begun = nanos.getAsLong();
            account.begin(begun);
        }

        @Override
        public void close() {
            synchronized (FairShare.this) {
                if (!ended) {
                    ended = true;
                    account.end(begun, nanos.getAsLong());
                }
            }
        }
    }

    /** Those who wait, the first one to be served first. */
    public synchronized List<String> inOrder(Collection<String> waiting) {
        long now = nanos.getAsLong();
        accounts.values().removeIf(account -> account.running == 0 && account.at(now) < FORGOTTEN);
        return waiting.stream()
                .distinct()
                .sorted(Comparator.comparingDouble((String who) -> spent(who, now))
                        .thenComparingLong(this::lastTurn)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Begins work for somebody. */
    public synchronized Turn begin(String who) {
        Account account = accounts.computeIfAbsent(who, nobodyYet -> new Account());
        account.last = ++turns;
        return new Turn(account);
    }

    /** How much is under way for somebody. */
    public synchronized int running(String who) {
        Account account = accounts.get(who);
        return account == null ? 0 : account.running;
    }

    private double spent(String who, long now) {
        Account account = accounts.get(who);
        return account == null ? 0 : account.at(now);
    }

    private long lastTurn(String who) {
        Account account = accounts.get(who);
        return account == null ? 0 : account.last;
    }

    /** What was spent on one of them. */
    private final class Account {

        private double spent;
        private long asOf;
        private long begins;
        private int running;
        private long last;

        private void begin(long now) {
            settle(now);
            running++;
            begins += now;
        }

        private void end(long begun, long now) {
            settle(now);
            running--;
            begins -= begun;
            spent += now - begun;
        }

        private double at(long now) {
            return left(now) + (double) running * now - begins;
        }

        private void settle(long now) {
            spent = left(now);
            asOf = now;
        }

        private double left(long now) {
            return spent * Math.pow(0.5, (double) (now - asOf) / half.toNanos());
        }
    }
}
