package org.palier.evidence.parser;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Reads files in forked processes that are kept warm, killed when they take too long, and replaced when they die. */
public class ForkedParser implements Closeable {

    private static final String UNKNOWN_KIND = "application/octet-stream";
    private static final int FILES_PER_PROCESS = 500;

    private final ParserLimits limits;
    private final Semaphore seats;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public ForkedParser(ParserLimits limits) {
        this.limits = limits;
        this.seats = new Semaphore(limits.workers());
    }

    /** The findings; a file that ends its process, twice or by taking too long, is too heavy. */
    public Findings read(Path file, String extension) {
        seats.acquireUninterruptibly();
        try {
            var findings = attempt(file, extension);
            return findings != null ? findings : lastAttempt(file, extension);
        } catch (IOException noProcess) {
            throw new UncheckedIOException("No parser process could be started", noProcess);
        } finally {
            seats.release();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }

    private Findings lastAttempt(Path file, String extension) throws IOException {
        var findings = attempt(file, extension);
        return findings != null ? findings : Findings.objecting(UNKNOWN_KIND, Objection.TOO_HEAVY);
    }

    /** Nothing when the process died of it, which may be the fault of a former file. */
    private @Nullable Findings attempt(Path file, String extension) throws IOException {
        var worker = worker();
        try {
            var findings = worker.read(file, extension, limits.time());
            giveBack(worker);
            return findings;
        } catch (WorkerProcess.TimeUp tooLong) {
            worker.close();
            return Findings.objecting(UNKNOWN_KIND, Objection.TOO_HEAVY);
        } catch (IOException died) {
            worker.close();
            return null;
        }
    }

    private WorkerProcess worker() throws IOException {
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            worker.close();
        }
        return new WorkerProcess(limits);
    }

    private void giveBack(WorkerProcess worker) throws IOException {
        if (closed || worker.filesRead() >= FILES_PER_PROCESS) {
            worker.close();
        } else {
            idle.push(worker);
        }
    }
}
