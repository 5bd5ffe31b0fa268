package org.palier.evidence.parser;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Survey;
import org.palier.shared.FairSeats;
import org.palier.shared.FairShare;
import org.palier.shared.Refusal;

/** Reads and draws files in forked processes that are kept warm, killed when they take too long, and replaced when they die. */
public class ForkedParser implements Closeable {

    private static final int ORDERS_PER_PROCESS = 500;
    private static final int FOR_READERS = 110;
    private static final int FOR_RECOGNITION = 200;

    /** What was spent on somebody longer ago weighs half. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final ParserLimits limits;
    private final FairSeats seats;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public ForkedParser(ParserLimits limits) {
        this.limits = limits;
        var workers = limits.workers();
        this.seats = new FairSeats(workers, workers, Math.max(1, workers - 1), new FairShare(LATELY, System::nanoTime));
    }

    /**
     * The findings, with what it encloses unpacked into a folder; a file that ends its process, twice or by taking too long in
     * its last {@link Shift}, is too heavy.
     */
    public Findings read(Path file, String extension, Path folder) {
        return carryOut(new InspectOrder(file, extension, folder), limits.time());
    }

    /** Draws the first pages of a PDF or an image into a folder, flat and without what is not seen. */
    public Drawing draw(Path file, String mediaType, Path folder) {
        return draw(file, mediaType, folder, List.of(), FOR_READERS);
    }

    /** The same of these pages, finely enough for a program to recognize the words; level too where they lean. */
    public Drawing drawFinely(Path file, String mediaType, Path folder, List<Integer> pages) {
        return draw(file, mediaType, folder, pages, FOR_RECOGNITION);
    }

    /** How many pages of a document are drawn. */
    public int mostPages() {
        return limits.pages();
    }

    private Drawing draw(Path file, String mediaType, Path folder, List<Integer> pages, int dotsPerInch) {
        var enough = limits.drawing().multipliedBy(2).dividedBy(3);
        return carryOut(
                new DrawOrder(
                        file,
                        mediaType,
                        folder,
                        pages,
                        limits.pages(),
                        enough,
                        dotsPerInch,
                        dotsPerInch == FOR_RECOGNITION),
                limits.drawing());
    }

    /** Writes a PDF of pictures of all the pages, with parts of them painted black; says how large the pages are. */
    public Drawing mask(Path file, String mediaType, List<Blackout> blackouts, Path into) {
        return carryOut(new MaskOrder(file, mediaType, into, limits.pages(), blackouts), limits.drawing());
    }

    /**
     * A copy of an office document without what its pages do not show; the document itself where it hides nothing, and
     * nothing where that cannot be told.
     */
    public Optional<Path> shown(Path file, Path copy) {
        return switch (carryOut(new ShowOrder(file, copy), limits.time())) {
            case WRITTEN -> Optional.of(copy);
            case NOTHING_HIDDEN -> Optional.of(file);
            case FAILED -> Optional.empty();
        };
    }

    /** What an archive of files holds, and what its table, or the one beside it, says of them. */
    public Survey survey(Path archive, @Nullable Path table, String tableName, ArchiveLimits most, Duration limit) {
        return carryOut(new SurveyOrder(archive, table, tableName, most), limit);
    }

    /** Unpacks one file of an archive; its SHA-256, or nothing where it cannot be unpacked within the limits. */
    public String unpack(Path archive, int number, Path into, ArchiveLimits most) {
        return carryOut(new UnpackOrder(archive, number, into, most), limits.time());
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }

    private <A> A carryOut(Order<A> order, Duration limit) {
        var shift = Shift.current();
        try (var seat = seats.take(
                        shift.whom(), shift.isLong(), limits.drawing().multipliedBy(2))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "evidence.refusal.parser-busy"))) {
            var answer = attempt(order, shift.within(limit));
            return answer != null ? answer : lastAttempt(order, shift.within(limit));
        } catch (IOException noProcess) {
            throw new UncheckedIOException("No parser process could be started", noProcess);
        }
    }

    private <A> A lastAttempt(Order<A> order, Duration limit) throws IOException {
        var answer = attempt(order, limit);
        return answer != null ? answer : order.tooHeavy();
    }

    /** Nothing when the process died of it or stood still, which may be the fault of a former file or of nobody. */
    private <A> @Nullable A attempt(Order<A> order, Duration limit) throws IOException {
        var worker = worker();
        try {
            var answer = worker.carryOut(order, limit);
            giveBack(worker);
            return answer;
        } catch (WorkerProcess.TimeUp tooLong) {
            worker.close();
            Shift.ranOutOfTime();
            return order.tooHeavy();
        } catch (UncheckedIOException noRoom) {
            worker.close();
            throw noRoom;
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
        if (closed || worker.ordersTaken() >= ORDERS_PER_PROCESS) {
            worker.close();
        } else {
            idle.push(worker);
        }
    }
}
