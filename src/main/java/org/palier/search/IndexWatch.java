package org.palier.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks whether the index is whole, every few seconds and at each search, and has it written anew where it is not: on a thread
 * of its own, one time after the other, again after growing waits where that fails.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IndexWatch implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 8;
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final IndexFolder folder;
    private final OpenIndex opened;
    private final LuceneIndex index;
    private final Reindex reindex;
    private final ScheduledExecutorService alone = Executors.newSingleThreadScheduledExecutor(IndexWatch::thread);

    private volatile @Nullable Filing missing;
    private volatile boolean ended;
    private int failures;

    IndexWatch(IndexFolder folder, OpenIndex opened, LuceneIndex index, Reindex reindex) {
        this.folder = folder;
        this.opened = opened;
        this.index = index;
        this.reindex = reindex;
    }

    /** Before the service says that it is ready, unless that fails: then it begins without what is not filed yet. */
    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        missing();
        alone.submit(() -> LOG.debug("What was begun has ended")).get();
        long pause = BETWEEN_LOOKS.toMillis();
        alone.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** How far it has come where documents from before may be missing; null where none is. */
    @Nullable
    Filing missing() {
        Filing known = missing;
        return known != null || folder.isComplete() && opened.isWhole() ? known : broken();
    }

    /** The same for whoever found it broken. */
    synchronized Filing broken() {
        Filing known = missing;
        if (known == null) {
            known = Filing.begun();
            missing = known;
            if (!ended) {
                alone.execute(this::mend);
            }
        }
        return known;
    }

    /** Looks closer than a search has time for. */
    void look() {
        try {
            if (missing == null && !isWholeToTheByte()) {
                broken();
            }
        } catch (RuntimeException accident) {
            LOG.warn("The index could not be looked at", accident);
        }
    }

    private boolean isWholeToTheByte() {
        return folder.isComplete() && opened.isWholeToTheByte();
    }

    private void mend() {
        boolean mended = false;
        try {
            if (!reopens()) {
                LOG.warn("The index is not whole: it is written anew");
                LOG.info(
                        "The index was written anew from {} texts",
                        reindex.run(this::tell).filed());
            }
            mended = true;
        } catch (RuntimeException | InternalError failed) {
            LOG.warn("The index could not be written: {}", reason(failed));
        } finally {
            end(mended);
        }
    }

    /** What lies there may be whole, where it was only closed, or there were too many open files for a while. */
    private boolean reopens() {
        if (!isWholeToTheByte()) {
            return false;
        }
        opened.open();
        return index.isReady();
    }

    void tell(Filing filing) {
        if (ended) {
            throw new IllegalStateException("The service ends");
        }
        missing = filing;
    }

    private synchronized void end(boolean mended) {
        if (mended) {
            failures = 0;
            missing = null;
        } else if (!ended) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures++, DOUBLINGS));
            LOG.info("It is tried again in {}", wait);
            alone.schedule(this::mend, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What the machine says, and nothing that might quote a document. */
    private static String reason(Throwable failed) {
        Throwable cause = Causes.innermost(failed);
        return cause instanceof IOException
                ? String.valueOf(cause)
                : cause.getClass().getSimpleName();
    }

    /** Without an interruption, because that would close the files of the database. */
    @Override
    public void destroy() throws InterruptedException {
        synchronized (this) {
            ended = true;
        }
        alone.shutdown();
        alone.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "index");
        thread.setDaemon(true);
        return thread;
    }
}
