package org.palier.evidence.parser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the machine that opens a document: without the service's secrets, in so much memory, for so long. */
record OutsideProgram(Path path) {

    private static final int SECONDS_TO_END = 10;
    private static final Path SHELL = Path.of("/bin/sh");

    /** The program that is named, or the first of these names on the path; nothing when it is not there. */
    static Optional<OutsideProgram> found(String named, String... names) {
        var places = named.isBlank()
                ? Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(OutsideProgram::new);
    }

    /** Whether it ended by itself in time; whatever it started is ended with it. */
    boolean run(Path home, int mostMegabytes, Duration limit, List<String> arguments) throws IOException {
        var builder = new ProcessBuilder(command(mostMegabytes, arguments))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv().getOrDefault("PATH", ""));
        builder.environment().put("HOME", home.toAbsolutePath().toString());
        builder.environment().put("TMPDIR", home.toAbsolutePath().toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly()
                    .onExit()
                    .completeOnTimeout(process, SECONDS_TO_END, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Through the shell where there is one, because it can bound the memory of what it becomes. */
    private List<String> command(int mostMegabytes, List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(
                    List.of(SHELL.toString(), "-c", "ulimit -v " + mostMegabytes * 1024L + "; exec \"$0\" \"$@\""));
        }
        command.add(path.toString());
        command.addAll(arguments);
        return command;
    }
}
