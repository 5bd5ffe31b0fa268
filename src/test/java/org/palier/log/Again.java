package org.palier.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;

/** Listens again after each start of the service, which sets the log up anew. */
record Again(Reader reader) implements LoggerContextListener {

    @Override
    public boolean isResetResistant() {
        return true;
    }

    @Override
    public void onReset(LoggerContext loggers) {
        reader.start();
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(reader);
    }

    @Override
    public void onStart(LoggerContext loggers) {
        // it listens already
    }

    @Override
    public void onStop(LoggerContext loggers) {
        // the run goes on
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
        // whatever is logged is read
    }
}
