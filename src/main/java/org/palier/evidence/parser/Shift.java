package org.palier.evidence.parser;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * For whom a thread works with the parser, and how long that may take; bound to the thread, as a transaction is. Work that
 * takes long is broken off once, and comes again when others have had their turn.
 */
public final class Shift {

    private enum Pace {
        /** For a part of the time: what does not end by then takes long. */
        BRIEF,
        /** For all of the time, as the first try of something that is known to take long. */
        LENGTHY,
        /** For all of the time, and what does not end by then is too heavy. */
        LAST,
        /** The same while a person waits for it, who is not to wait for others' long work. */
        AWAITED
    }

    private static final int PARTS = 3;
    private static final Shift NOBODYS = new Shift("", Pace.AWAITED);
    private static final ThreadLocal<Shift> CURRENT = ThreadLocal.withInitial(() -> NOBODYS);

    private final String whom;
    private final Pace pace;

    private Shift(String whom, Pace pace) {
        this.whom = whom;
        this.pace = pace;
    }

    /** Works briefly for somebody; ends with {@link TakesLong} where that is not enough. */
    public static <T> T brief(String whom, Supplier<T> work) {
        return new Shift(whom, Pace.BRIEF).run(work);
    }

    /** Works for somebody at length, and ends with {@link TakesLong} where even that is not enough for the first time. */
    public static <T> T lengthy(String whom, Supplier<T> work) {
        return new Shift(whom, Pace.LENGTHY).run(work);
    }

    /** Works for somebody at length, for the last time. */
    public static <T> T last(String whom, Supplier<T> work) {
        return new Shift(whom, Pace.LAST).run(work);
    }

    /** Works for somebody who waits for it. */
    public static <T> T awaited(String whom, Supplier<T> work) {
        return new Shift(whom, Pace.AWAITED).run(work);
    }

    /** The same for work that returns nothing. */
    public static void lengthy(String whom, Runnable work) {
        lengthy(whom, done(work));
    }

    /** The same for work that returns nothing. */
    public static void last(String whom, Runnable work) {
        last(whom, done(work));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    static Shift current() {
        return CURRENT.get();
    }

    /** Where work begins that is known to take long: a brief shift ends here. */
    public static void takesLong() {
        if (current().pace == Pace.BRIEF) {
            throw new TakesLong();
        }
    }

    /** Where the time is up, which may be another's fault than the document's: only the last shift goes on. */
    public static void ranOutOfTime() {
        if (current().pace == Pace.BRIEF || current().pace == Pace.LENGTHY) {
            throw new TakesLong();
        }
    }

    String whom() {
        return whom;
    }

    boolean isLong() {
        return pace == Pace.LENGTHY || pace == Pace.LAST;
    }

    Duration within(Duration limit) {
        return pace == Pace.BRIEF ? limit.dividedBy(PARTS) : limit;
    }

    private <T> T run(Supplier<T> work) {
        Shift before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }
}
