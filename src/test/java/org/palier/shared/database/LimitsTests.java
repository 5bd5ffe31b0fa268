package org.palier.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.shared.Guest;

/** A request waits for less than the service's own work does, and a migration takes what it takes. */
class LimitsTests {

    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration STATEMENT = Duration.ofMillis(900);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private EmbeddedPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private HikariDataSource connections;

    @SuppressWarnings("NullAway.Init")
    private GatedPool pool;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        connections = new HikariDataSource();
        connections.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        connections.setUsername("postgres");
        Duration minute = Duration.ofMinutes(1);
        PostgresLimits.set(connections, new DatabaseSettings(minute, minute, STATEMENT, minute));
        pool = new GatedPool(connections, new GateSettings(Duration.ofSeconds(1), 10, SILENCE));
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        postgres.close();
    }

    @Test
    void areOfARequestOfTheServiceAndOfAMigrationEachItsOwn() throws Exception {
        Guest.comes("127.0.0.1");
        try {
            assertEnds("08006", 0.6);
        } finally {
            Guest.leaves();
        }
        assertThatCode(() -> sleep(0.6)).doesNotThrowAnyException();
        assertEnds("57014", 2);
        assertThat(migrate("select pg_sleep(1.2)")).isOne();
    }

    private void assertEnds(String state, double seconds) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> sleep(seconds))
                .satisfies(ended -> assertThat(ended.getSQLState()).isEqualTo(state));
    }

    private void sleep(double seconds) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_sleep(" + seconds + ")");
        }
    }

    private int migrate(String statement) throws IOException {
        Files.writeString(folder.resolve("V1__slow.sql"), statement + ";");
        var flyway = Flyway.configure().dataSource(pool).locations("filesystem:" + folder);
        new DatabaseConfiguration().migrationsTakeTheirTime().customize(flyway);
        return flyway.load().migrate().migrationsExecuted;
    }
}
