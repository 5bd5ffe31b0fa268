package org.palier.membership;

import java.time.Duration;

/** How long somebody waits after wrong passwords: ever longer and never more than a minute, so that nobody is shut out. */
final class Waits {

    static final Duration LONGEST = Duration.ofMinutes(1);

    /** Beyond this one the wait is the longest anyway. */
    static final int COUNTED = 11;

    private static final int FREE = 5;

    private Waits() {}

    /**
     * @param failures of one account from one address, one after the other
     * @param crowded whether the account, or the address, is being guessed at from many sides: then each address has one try a
     *     minute from its second on, because the first is always heard
     */
    static Duration after(int failures, boolean crowded) {
        if (failures < (crowded ? 1 : FREE)) {
            return Duration.ZERO;
        }
        return crowded || failures >= COUNTED ? LONGEST : Duration.ofSeconds(1L << (failures - FREE));
    }
}
