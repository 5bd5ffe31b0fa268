package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.shared.Refusal;

/** Few passwords are hashed at once, and a flood from one side stops nobody who is at home. */
class GateTests {

    private final Gate gate = new Gate(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final ExecutorService strangers = Executors.newFixedThreadPool(16);

    @AfterEach
    void letGo() {
        end.countDown();
        strangers.shutdownNow();
    }

    @Test
    void letsOneStrangerThroughAtATimeAndThePersonAtHomeBesideThem() {
        flood(16);
        await().until(() -> begun.get() == 16 && inside.get() == 1);
        assertThat(gate.through(true, "10.0.0.1", () -> "in")).isEqualTo("in");
        assertThat(inside.get()).isEqualTo(1);
    }

    @Test
    void refusesTheSeventeenthOfOneAddressAtOnce() {
        flood(16);
        await().until(() -> gate.waitingFrom("10.0.0.9") == 16);
        assertThatThrownBy(() -> gate.through(false, "10.0.0.9", () -> "in"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.details()).containsEntry("retryAfter", 1L));
    }

    @Test
    void forgetsAnAddressThatHasGone() {
        gate.through(false, "10.0.0.9", () -> "in");
        assertThat(gate.waitingFrom("10.0.0.9")).isZero();
    }

    private void flood(int times) {
        for (int time = 0; time < times; time++) {
            strangers.execute(() -> {
                begun.incrementAndGet();
                gate.through(false, "10.0.0.9", this::stay);
            });
        }
    }

    private String stay() {
        inside.incrementAndGet();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return "out";
    }
}
