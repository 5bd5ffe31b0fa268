package org.palier.workflow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * A few threads that look into documents: woken by an arrival, and polling for what a restart or a retry left. One of them
 * takes only what is soon done, so that a new document does not wait for the long work of others. The last to start and the
 * first to stop.
 */
@Component
class IntakeWorkers implements SmartLifecycle, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorkers.class);

    /** The next step of a document follows within milliseconds, so a worker that was busy looks again soon. */
    private static final Duration SOON = Duration.ofMillis(25);

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final IntakeJobs jobs;
    private final WorkflowSettings settings;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile @Nullable ExecutorService threads;
    private volatile boolean running;

    IntakeWorkers(IntakeJobs jobs, WorkflowSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    void wake() {
        arrivals.release();
    }

    @Override
    public void afterSingletonsInstantiated() {
        jobs.free();
    }

    @Override
    public synchronized void start() {
        running = true;
        CustomizableThreadFactory daemons = new CustomizableThreadFactory("intake-");
        daemons.setDaemon(true);
        ExecutorService started = Executors.newCachedThreadPool(daemons);
        for (int worker = 0; worker < settings.intakeWorkers(); worker++) {
            boolean shortOnly = worker >= settings.longWorkers();
            started.execute(() -> work(shortOnly));
        }
        threads = started;
    }

    /** Lets the steps under way end; one that does not is taken again after the restart. */
    @Override
    public synchronized void stop() {
        running = false;
        arrivals.release(settings.intakeWorkers());
        ExecutorService stopping = threads;
        if (stopping != null) {
            stopping.shutdown();
            try {
                if (!stopping.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                    stopping.shutdownNow();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(boolean shortOnly) {
        try {
            Duration idle = SOON;
            while (running) {
                idle = workOnce(shortOnly) ? SOON : rest(idle);
            }
        } finally {
            goOnElsewhere(shortOnly);
        }
    }

    /** An error that ends a thread does not leave the documents with one worker less. */
    private void goOnElsewhere(boolean shortOnly) {
        ExecutorService others = threads;
        if (running && others != null) {
            others.execute(() -> work(shortOnly));
        }
    }

    private boolean workOnce(boolean shortOnly) {
        try {
            Optional<IntakeQueue.Taken> job = jobs.next(shortOnly);
            job.ifPresent(jobs::work);
            return job.isPresent();
        } catch (RuntimeException away) {
            LOG.warn("The intake goes on in a moment: {}", away.getMessage());
            return false;
        }
    }

    /** Sleeps, twice as long each time up to the poll's period, or until something arrives. */
    private Duration rest(Duration idle) {
        try {
            boolean arrived = arrivals.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
            Duration longer = idle.multipliedBy(2);
            return arrived ? SOON : longer.compareTo(settings.intakePoll()) < 0 ? longer : settings.intakePoll();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
            return idle;
        }
    }
}
