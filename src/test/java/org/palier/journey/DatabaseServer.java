package org.palier.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes of a test's PostgreSQL, which can stand still or be gone, and come back. */
final class DatabaseServer {

    private final Path data;

    private DatabaseServer(Path data) {
        this.data = data;
    }

    static DatabaseServer of(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var answer = connection.createStatement().executeQuery("show data_directory")) {
            answer.next();
            return new DatabaseServer(Path.of(answer.getString(1)));
        }
    }

    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    /** As in an accident: nobody is told. */
    void end() throws Exception {
        control("stop", "-m", "immediate");
    }

    /** With the options of the last time. */
    void begin() throws Exception {
        control("restart", "-l", data.resolve("again.log").toString());
    }

    private void control(String... what) throws Exception {
        Path program = Path.of(options().split(" ", 2)[0]).resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // because PostgreSQL does not run as root
        }
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-w"));
        command.addAll(List.of(what));
        run(command);
    }

    private String options() throws IOException {
        return Files.readString(data.resolve("postmaster.opts"));
    }

    private void signal(String signal) throws Exception {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(first), first.descendants())
                .map(each -> Long.toString(each.pid()))
                .forEach(command::add);
        run(command);
    }

    private static void run(List<String> command) throws Exception {
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException(command + " ended with " + status);
        }
    }
}
