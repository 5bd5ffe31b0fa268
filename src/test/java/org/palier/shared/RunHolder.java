package org.palier.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A process of its own that holds a run folder until it is killed. */
final class RunHolder implements AutoCloseable {

    private static final String SAYS = "holds ";

    private final Process process;
    private final Path file;

    private RunHolder(Process process, Path file) {
        this.process = process;
        this.file = file;
    }

    public static void main(String[] data) throws IOException {
        System.out.println(SAYS + RunFolder.in(Path.of(data[0])).file("some", ""));
        System.in.read();
    }

    static RunHolder on(Path data) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RunHolder.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var said = new BufferedReader(process.inputReader());
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(SAYS)) {
                return new RunHolder(process, Path.of(line.substring(SAYS.length())));
            }
        }
        throw new IllegalStateException("It ended and held nothing");
    }

    /** What it made. */
    Path file() {
        return file;
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
