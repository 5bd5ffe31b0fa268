package org.palier.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Looks into each line, and into the messages of what was thrown. */
final class Reader extends AppenderBase<ILoggingEvent> {

    /** The demo says its public password, by which nothing real opens. */
    private static final String DEMO = "org.palier.demo";

    private final Queue<String> telling = new ConcurrentLinkedQueue<>();

    Reader() {
        setName("run");
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith(DEMO)) {
            look(event, event.getFormattedMessage());
            for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
                look(event, thrown.getMessage());
            }
        }
    }

    private void look(ILoggingEvent event, @Nullable String text) {
        Telling.in(text).ifPresent(what -> telling.add(event.getLoggerName() + " [" + what + "]: " + text));
    }

    Collection<String> telling() {
        return telling;
    }
}
