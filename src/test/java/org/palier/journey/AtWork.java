package org.palier.journey;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Somebody who works with Palier while it is killed, goes on once it is there again, and ends with nothing half done. */
abstract class AtWork implements Runnable {

    private static final Duration PACE = Duration.ofMillis(20);

    private final BooleanSupplier there;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();

    AtWork(BooleanSupplier there) {
        this.there = there;
    }

    /** Asks for one thing; what was asked for in vain is asked for again by the next. */
    abstract void act();

    /** Whether nothing waits that was begun. */
    abstract boolean isAtRest();

    @Override
    public final void run() {
        while (!told.get() || !isAtRest()) {
            try {
                act();
                answers.incrementAndGet();
                await().pollDelay(PACE).until(() -> true);
            } catch (UncheckedIOException killed) {
                await().atMost(Duration.ofMinutes(4))
                        .pollInterval(Duration.ofMillis(50))
                        .until(there::getAsBoolean);
            }
        }
    }

    /** How many answers there were so far. */
    int answers() {
        return answers.get();
    }

    void end() {
        told.set(true);
    }
}
