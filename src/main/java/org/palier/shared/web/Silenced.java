package org.palier.shared.web;

import org.jspecify.annotations.Nullable;

/** What was thrown, for the log: its kinds and where, without its messages, which repeat what people typed. */
final class Silenced extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 10;

    private Silenced(Throwable thrown, @Nullable Silenced cause) {
        super(thrown.getClass().getName(), cause);
        setStackTrace(thrown.getStackTrace());
    }

    static Silenced of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Silenced of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        return new Silenced(thrown, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }
}
