package org.palier.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A second process with a connection as the service opens it, frozen while it holds the lock of a journal's chain. */
public final class FrozenPeer implements AutoCloseable {

    private final Process process;

    private FrozenPeer(Process process) {
        this.process = process;
    }

    /** Holds the chain, and stands still. */
    public static FrozenPeer holding(String chain, String url, Duration idle) throws Exception {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classpath,
                        FrozenPeer.class.getName(),
                        chain,
                        url,
                        Long.toString(idle.toMillis()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        FrozenPeer peer = new FrozenPeer(process);
        String said = process.inputReader()
                .lines()
                .filter("locked"::equals)
                .findFirst()
                .orElse("");
        if (said.isEmpty()) {
            throw new IllegalStateException("the second process did not take the lock");
        }
        peer.signal("-STOP");
        return peer;
    }

    public static void main(String... arguments) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(arguments[1]);
        config.setUsername("postgres");
        config.setMaximumPoolSize(1);
        Duration idle = Duration.ofMillis(Long.parseLong(arguments[2]));
        PostgresLimits.set(config, new DatabaseSettings(idle, idle, Duration.ofMinutes(1), Duration.ofMinutes(2)));
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                var lock = connection.prepareStatement("select 1 from journal_head where chain = ? for update")) {
            connection.setAutoCommit(false);
            lock.setString(1, arguments[0]);
            if (!lock.executeQuery().next()) {
                throw new IllegalStateException("no such chain");
            }
            System.out.println("locked");
            TimeUnit.MINUTES.sleep(5);
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("kill " + signal + " did not work");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
