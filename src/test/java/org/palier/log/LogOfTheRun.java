package org.palier.log;

import static org.junit.jupiter.api.extension.ExtensionContext.Namespace.GLOBAL;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Reads every line that the run logs, whichever test was at work, and fails the run where one opens something or names somebody. */
public final class LogOfTheRun implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(GLOBAL).computeIfAbsent(LogOfTheRun.class, key -> Reading.begun(), Reading.class);
    }

    /** From the first class to the end of the last. */
    private static final class Reading implements AutoCloseable {

        private static final int SHOWN = 20;

        private final Reader reader = new Reader();

        private static Reading begun() {
            Reading reading = new Reading();
            LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
            loggers.addListener(new Again(reading.reader));
            reading.reader.setContext(loggers);
            reading.reader.start();
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(reading.reader);
            return reading;
        }

        @Override
        public void close() {
            List<String> telling = new ArrayList<>(reader.telling());
            if (!telling.isEmpty()) {
                List<String> shown = telling.subList(0, Math.min(SHOWN, telling.size()));
                throw new AssertionError(telling.size() + " lines of the log hold what nobody may read there:\n"
                        + String.join("\n", shown));
            }
        }
    }
}
