package org.palier.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.shared.Guest;

/** A pool of eight, of which requests take six, and one guest four. */
class GatedPoolTests {

    private final HikariDataSource connections = connections();
    private final GatedPool pool =
            new GatedPool(connections, new GateSettings(Duration.ofSeconds(1), 9, Duration.ofSeconds(1)));
    /** A thread of its own for each, until there are so many. */
    private final ExecutorService threads = Executors.newFixedThreadPool(64);

    private final List<Connection> held = new ArrayList<>();

    @AfterEach
    void close() throws SQLException {
        for (Connection each : held) {
            each.close();
        }
        assertThat(pool.places().taken()).isZero();
        threads.shutdownNow();
        connections.close();
    }

    @Test
    void keepsPlacesForOthersAndForTheServiceItself() throws Exception {
        List<Future<Connection>> many = new ArrayList<>();
        for (int one = 0; one < 10; one++) {
            many.add(ask("many"));
        }
        await().until(() -> pool.places().waiting() == 6);
        assertThat(pool.places().taken()).isEqualTo(4);
        held.add(ask("other").get());
        held.add(ask("third").get());
        held.add(pool.getConnection());
        for (int given = 0; given < 10; given++) {
            await().until(() -> many.stream().anyMatch(Future::isDone));
            Future<Connection> next =
                    many.stream().filter(Future::isDone).findFirst().orElseThrow();
            many.remove(next);
            next.get().close();
        }
    }

    @Test
    void servesWhoeverHoldsFewestNext() throws Exception {
        hold("many", 4);
        hold("other", 2);
        Future<Connection> other = ask("other");
        await().until(() -> pool.places().waiting() == 1);
        Future<Connection> third = ask("third");
        await().until(() -> pool.places().waiting() == 2);
        held.remove(0).close();
        held.add(third.get());
        assertThat(other.isDone()).isFalse();
        held.remove(0).close();
        held.add(other.get());
    }

    @Test
    void declinesWhoeverCannotBeServedInTime() throws Exception {
        hold("many", 4);
        List<Future<Connection>> waiting = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            waiting.add(ask("many"));
        }
        await().until(() -> pool.places().waiting() == 6);
        Future<Connection> seventh = ask("many");
        assertDeclined(seventh);
        assertThat(waiting).noneMatch(Future::isDone);
        waiting.forEach(GatedPoolTests::assertDeclined);
        assertThat(pool.places().waiting()).isZero();
    }

    /** Whoever asks for a second one while holding one passes by the gate, because its place is its own already. */
    @Test
    void givesASecondConnectionToAsManyAsHoldOne() throws Exception {
        CyclicBarrier allHoldOne = new CyclicBarrier(6);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            String guest = one % 2 == 0 ? "even" : "odd";
            done.add(threads.submit(() -> {
                try (Connection first = as(guest)) {
                    allHoldOne.await();
                    try (Connection second = as(guest)) {
                        return first.isValid(1) && second.isValid(1);
                    }
                }
            }));
        }
        for (Future<Boolean> one : done) {
            assertThat(one.get()).isTrue();
        }
        assertThat(pool.nested()).isEqualTo(6);
    }

    private void hold(String guest, int many) throws Exception {
        for (int one = 0; one < many; one++) {
            held.add(ask(guest).get());
        }
    }

    private Future<Connection> ask(String guest) {
        return threads.submit(() -> as(guest));
    }

    private Connection as(String guest) throws SQLException {
        Guest.comes(guest);
        try {
            return pool.getConnection();
        } finally {
            Guest.leaves();
        }
    }

    private static void assertDeclined(Future<Connection> asked) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(asked::get)
                .withCauseInstanceOf(SQLTransientConnectionException.class);
    }

    private static HikariDataSource connections() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        pool.setMaximumPoolSize(8);
        pool.setConnectionTimeout(1_000);
        return pool;
    }
}
