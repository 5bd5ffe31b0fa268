package org.palier.sorting.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks into the mailbox from time to time, on a thread of its own, where one is set. */
@Component
class MailRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final Mailbox mailbox;
    private final MailInSettings settings;
    private @Nullable ScheduledExecutorService thread;

    MailRounds(Mailbox mailbox, MailInSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.isOn()) {
            CustomizableThreadFactory daemons = new CustomizableThreadFactory("mail-in-");
            daemons.setDaemon(true);
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(daemons);
            long poll = settings.poll().toMillis();
            started.scheduleWithFixedDelay(this::round, poll, poll, TimeUnit.MILLISECONDS);
            thread = started;
        }
    }

    /** An accident ends this round, not those to come. */
    private void round() {
        try {
            boolean more = true;
            while (more && isRunning()) {
                more = mailbox.look();
            }
        } catch (RuntimeException | StackOverflowError accident) {
            LOG.warn("The mailbox is looked into again later", accident);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
