package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long wrong passwords make one wait. */
class WaitsTests {

    @Test
    void growFromTheFifthOnAndEndAtAMinute() {
        assertThat(IntStream.rangeClosed(0, 20)
                        .mapToLong(failures -> Waits.after(failures, false).toSeconds()))
                .startsWith(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L)
                .allMatch(seconds -> seconds <= 60);
    }

    @Test
    void hearTheFirstTryFromAnywhere() {
        assertThat(Waits.after(0, true)).isZero();
        assertThat(Waits.after(1, true)).isEqualTo(Waits.LONGEST);
    }
}
