package org.palier.sorting.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Custody;
import org.palier.files.StillKept;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.shared.NoRoom;
import org.palier.shared.Refusal;
import org.palier.sorting.Choice;
import org.palier.sorting.Sorting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Works on imports on threads of its own, turn by turn of their structures: reads those that came in, deposits a few lines of
 * each that runs, removes what is given up. What is to do stands in the database, so that a restart goes on where it was.
 */
@Component
class ImportRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRounds.class);
    private static final int AT_ONCE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ImportQueue queue;
    private final ImportLedger ledger;
    private final ImportFiles files;
    private final DryRun dryRun;
    private final Depositing depositing;
    private final Sorting sorting;
    private final Custody custody;
    private final ImportSettings settings;
    private volatile @Nullable ScheduledExecutorService threads;

    ImportRounds(
            ImportQueue queue,
            ImportLedger ledger,
            ImportFiles files,
            DryRun dryRun,
            Depositing depositing,
            Sorting sorting,
            Custody custody,
            ImportSettings settings) {
        this.queue = queue;
        this.ledger = ledger;
        this.files = files;
        this.dryRun = dryRun;
        this.depositing = depositing;
        this.sorting = sorting;
        this.custody = custody;
        this.settings = settings;
    }

    /** One thread for all, and one that takes only what is soon done. */
    @Override
    public synchronized void start() {
        CustomizableThreadFactory daemons = new CustomizableThreadFactory("imports-");
        daemons.setDaemon(true);
        ScheduledExecutorService started = Executors.newScheduledThreadPool(2, daemons);
        long poll = settings.poll().toMillis();
        started.scheduleWithFixedDelay(() -> round(false), poll, poll, TimeUnit.MILLISECONDS);
        started.scheduleWithFixedDelay(() -> round(true), poll, poll, TimeUnit.MILLISECONDS);
        threads = started;
    }

    /** Looks for work without waiting for the next round. */
    void wake() {
        ScheduledExecutorService running = threads;
        if (running != null) {
            running.execute(() -> round(true));
        }
    }

    /** An accident ends this round, not those to come. */
    private void round(boolean shortOnly) {
        try {
            boolean more = true;
            while (more && isRunning()) {
                Optional<ImportQueue.Taken> taken = queue.next(shortOnly);
                taken.ifPresent(this::goOn);
                more = taken.isPresent();
            }
        } catch (RuntimeException accident) {
            LOG.warn("Imports go on later", accident);
        }
    }

    /** An accident with one import is none of the others'. */
    private void goOn(ImportQueue.Taken taken) {
        Import one = taken.one();
        try {
            switch (one.state()) {
                case ABANDONED -> remove(one);
                case READING -> read(one, taken.atLength());
                default -> deposit(one);
            }
        } catch (StillKept refused) {
            LOG.warn("The store does not let go what the import {} brought: it is asked again later", one.id());
            queue.stumbled(one);
        } catch (RuntimeException | StackOverflowError thrown) {
            goOnLater(one, thrown);
        } finally {
            queue.putBack(taken);
        }
    }

    private void goOnLater(Import one, Throwable thrown) {
        if (thrown instanceof Refusal || isOfTheMachine(thrown)) {
            LOG.info("The import {} goes on later: {}", one.id(), thrown.toString());
            queue.waits(one);
        } else {
            LOG.warn("The import {} goes on later", one.id(), thrown);
            queue.stumbled(one);
        }
    }

    /** Whether the store, the service or a full disk is why, and neither the archive nor one of its lines. */
    private static boolean isOfTheMachine(Throwable thrown) {
        return thrown instanceof StoreUnavailable
                || (thrown instanceof Refusal refusal && refusal.isOurs())
                || NoRoom.isWhy(thrown);
    }

    private void remove(Import one) {
        if (!custody.isOurs()) {
            LOG.warn("Another database decides about the bucket: what the import {} brought stays in it", one.id());
            queue.stumbled(one);
            return;
        }
        files.remove(one.id());
        ledger.remove(one.id());
    }

    private void read(Import one, boolean atLength) {
        try {
            if (!dryRun.read(one, atLength)) {
                queue.takesLong(one);
            }
        } catch (RuntimeException | StackOverflowError thrown) {
            if (!isOfTheMachine(thrown)) {
                ledger.stumbled(one.id());
            }
            throw thrown;
        }
    }

    /** A few lines, so that other people's imports need not wait for the end of this one. */
    private void deposit(Import one) {
        Optional<Actor> by = dryRun.actor(one);
        List<ImportLine> lines = ledger.next(one, AT_ONCE);
        if (lines.isEmpty()) {
            ledger.end(one.id(), by.map(Actor::username).orElse("palier"));
            files.remove(one.id());
        } else if (by.isEmpty()) {
            lines.forEach(line -> ledger.fail(line.key(), Note.of("person", "")));
        } else {
            List<Choice> choices = sorting.open(by.get(), one.structure());
            lines.stream().takeWhile(line -> isRunning()).forEach(line -> deposit(by.get(), one, line, choices));
        }
    }

    private void deposit(Actor by, Import one, ImportLine line, List<Choice> choices) {
        try {
            depositing.deposit(by, one, line, choices, dryRun.limits());
        } catch (RuntimeException thrown) {
            if (isOfTheMachine(thrown)) {
                throw thrown;
            }
            LOG.warn("A line of the import {} could not be deposited", one.id(), thrown);
            ledger.stumbled(line.key());
        }
    }

    /** Lets the line at work come to its end, because the database does not outlive an interrupted thread. */
    @Override
    public void stop() {
        ScheduledExecutorService running = threads;
        threads = null;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.info("An import is still at work: it goes on after the restart");
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
