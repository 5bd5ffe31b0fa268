package org.palier.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
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
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Palier as a process of its own, which can be killed. */
public final class PalierProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final Path log;

    private PalierProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it from the classes under test, and waits until it is ready. */
    static PalierProcess fromClasses(Path folder, String... arguments) throws IOException {
        List<String> quickly = List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        return start(folder, Stream.concat(quickly.stream(), classes()).toList(), arguments);
    }

    /** Starts it from the classes as it runs for people: slower to start, faster from then on. */
    public static PalierProcess atFullSpeed(Path folder, String... arguments) throws IOException {
        return start(folder, classes().toList(), arguments);
    }

    private static Stream<String> classes() {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of("-cp", classpath, "org.palier.Palier");
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
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        PalierProcess palier = new PalierProcess(process, port, log);
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(300)).until(palier::isReady);
        return palier;
    }

    /** Where a process puts its temporary files that says nothing of the place. */
    static Path elsewhere(Path folder) {
        return folder.resolve("elsewhere").toAbsolutePath();
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
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
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
