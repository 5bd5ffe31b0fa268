package org.palier.evidence.parser;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.palier.shared.NoRoom;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/** One forked parser, warm from its first order on. */
class WorkerProcess implements Closeable {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_END = Duration.ofSeconds(10);

    /** Whoever worked for less than a twentieth of the time did not take long, but stood still. */
    private static final int STANDS_STILL = 20;

    private final Path folder;
    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private int ordersTaken;

    WorkerProcess(ParserLimits limits) throws IOException {
        folder = limits.run().folder("worker");
        Files.createDirectories(limits.folder());
        var builder = new ProcessBuilder(command(limits)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // because a hostile document has no business with the service's secrets
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        process = builder.start();
        orders = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
        try {
            within(TO_START, () -> answers.readByte());
        } catch (IOException didNotStart) {
            close();
            throw didNotStart;
        }
    }

    <A> A carryOut(Order<A> order, Duration limit) throws IOException {
        ordersTaken++;
        return within(limit, () -> {
            order.writeTo(orders);
            return order.answer(answers);
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int ordersTaken() {
        return ordersTaken;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly()
                .onExit()
                .completeOnTimeout(process, TO_END.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** One exchange with the process. */
    private interface Exchange<T> {
        T run() throws IOException;
    }

    /** Runs an exchange, which ends when the process is killed for having taken too long, or for having stood still. */
    private <T> T within(Duration limit, Exchange<T> exchange) throws IOException {
        var late = new AtomicBoolean();
        var before = worked();
        var guard = CompletableFuture.runAsync(
                () -> {
                    late.set(worked().minus(before).multipliedBy(STANDS_STILL).compareTo(limit) >= 0);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS, Runnable::run));
        try {
            return exchange.run();
        } catch (IOException ended) {
            if (foundNoRoom()) {
                throw NoRoom.told(ended);
            }
            throw late.get() ? new TimeUp(ended) : ended;
        } finally {
            guard.cancel(false);
        }
    }

    private boolean foundNoRoom() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == ParserWorker.NO_ROOM;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the machine gave it: next to nothing where it was frozen, whatever the document. */
    private Duration worked() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private List<String> command(ParserLimits limits) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heap().toMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                "-Dpdfbox.fontcache=" + limits.folder().toAbsolutePath(),
                "-Dlogback.configurationFile=evidence/parser-logback.xml"));
        if (ClassUtils.isPresent(LAUNCHER, ClassLoader.getSystemClassLoader())) {
            command.addAll(List.of("-Dloader.main=" + ParserWorker.class.getName(), LAUNCHER));
        } else {
            command.add(ParserWorker.class.getName());
        }
        return command;
    }

    /** The process was killed because it took too long. */
    static class TimeUp extends IOException {

        TimeUp(IOException cause) {
            super(cause);
        }
    }
}
