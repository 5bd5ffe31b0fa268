package org.palier.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Palier as a process of its own, which can be killed. */
public final class PalierProcess implements AutoCloseable {

    /** One for all, because each holds files open until it is collected. */
    private static final HttpClient ASKING = HttpClient.newHttpClient();

    private static final Duration START = Duration.ofMinutes(4);

    private final ProcessBuilder command;
    private final Process process;
    private final int port;
    private final Path log;

    private PalierProcess(ProcessBuilder command, int port, Path log) throws IOException {
        this.command = command;
        this.process = command.start();
        this.port = port;
        this.log = log;
    }

    /** Starts it from the classes under test, and waits until it is ready. */
    static PalierProcess fromClasses(Path folder, String... arguments) throws IOException {
        return start(folder, QuickStart.java(false), arguments);
    }

    /** The same, and lets it leave an archive of its classes at its end. */
    static PalierProcess archiving(Path folder, String... arguments) throws IOException {
        return start(folder, QuickStart.java(true), arguments);
    }

    /** Starts one that ended again, at the same port, and waits for nothing. */
    PalierProcess again() throws IOException {
        return new PalierProcess(command, port, log);
    }

    /** Starts it from the classes as it runs for people: slower to start, faster from then on. */
    public static PalierProcess atFullSpeed(Path folder, String... arguments) throws IOException {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start(folder, List.of("-cp", classpath, "org.palier.Palier"), arguments);
    }

    /** Starts the packaged jar, and waits until it is ready. */
    static PalierProcess fromJar(Path jar, Path folder, String... arguments) throws IOException {
        return start(folder, List.of("-jar", jar.toAbsolutePath().toString()), arguments);
    }

    private static PalierProcess start(Path folder, List<String> what, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + Files.createDirectories(elsewhere(folder)));
        command.addAll(what);
        command.add("--server.port=" + port);
        command.addAll(List.of(arguments));
        Files.createDirectories(folder);
        Path log = folder.resolve("palier.log");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        PalierProcess palier = new PalierProcess(process, port, log);
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(300))
                    .until(palier::isReady);
        } catch (RuntimeException | Error neverReady) {
            palier.process.destroyForcibly();
            throw neverReady;
        }
        return palier;
    }

    /** Where a process puts its temporary files that says nothing of the place. */
    static Path elsewhere(Path folder) {
        return folder.resolve("elsewhere").toAbsolutePath();
    }

    /** Whether somebody who connects would be heard. */
    boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** What it printed since it was first started in its folder. */
    String printed() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean isReady() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Palier ended while starting:\n" + printed());
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return ASKING.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(stopped));
        }
    }
}
