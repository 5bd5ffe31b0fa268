package org.palier.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.messages.VersioningConfiguration.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long an answer is believed. */
class VersioningTests {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger asked = new AtomicInteger();
    private Status status = Status.ENABLED;

    private final Versioning versioning = new Versioning(
            () -> {
                asked.incrementAndGet();
                return status;
            },
            nanos::get);

    @Test
    void isNotAskedAtEveryRemoval() throws Exception {
        assertThat(versioning.kept()).isEqualTo(Versioning.Kept.EVERY);
        pass(Duration.ofMinutes(4));
        assertThat(versioning.kept()).isEqualTo(Versioning.Kept.EVERY);
        assertThat(asked).hasValue(1);
        pass(Duration.ofMinutes(2));
        status = Status.OFF;
        assertThat(versioning.kept()).isEqualTo(Versioning.Kept.NONE);
        assertThat(asked).hasValue(2);
    }

    @Test
    void believesForAMinuteOnlyThatThereAreNone() throws Exception {
        status = Status.OFF;
        assertThat(versioning.kept()).isEqualTo(Versioning.Kept.NONE);
        pass(Duration.ofSeconds(61));
        status = Status.SUSPENDED;
        assertThat(versioning.kept()).isEqualTo(Versioning.Kept.EVERY);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
