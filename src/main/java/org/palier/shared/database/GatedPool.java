package org.palier.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.palier.shared.Guest;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of connections with a gate for requests: they share three quarters of it fairly, so that readers never empty it and
 * the service's own work goes on. Counted are connections and not requests, because an upload on its way holds none.
 */
final class GatedPool extends DelegatingDataSource {

    private final ThreadLocal<AtomicInteger> here = ThreadLocal.withInitial(AtomicInteger::new);
    private final AtomicInteger nested = new AtomicInteger();
    private final Places places;
    private final int silence;

    GatedPool(HikariDataSource pool, GateSettings settings) {
        super(pool);
        this.silence = PostgresLimits.concern(pool) ? (int) settings.silence().toMillis() : 0;
        this.places = new Places(forGuests(pool.getMaximumPoolSize()), settings.waiting(), settings.patience());
    }

    @Override
    public Connection getConnection() throws SQLException {
        AtomicInteger held = here.get();
        String guest = Guest.name();
        if (held.get() > 0) {
            // because whoever waits for a place while holding one may wait for itself
            nested.incrementAndGet();
            return held(held, () -> {});
        }
        if (guest == null) {
            return held(held, () -> {});
        }
        if (!places.take(guest)) {
            throw new SQLTransientConnectionException("Too many ask at once");
        }
        return guest(held, guest);
    }

    private Connection guest(AtomicInteger held, String guest) throws SQLException {
        boolean opened = false;
        try {
            Connection connection = held(held, () -> places.leave(guest));
            opened = true;
            return impatient(connection);
        } finally {
            if (!opened) {
                places.leave(guest);
            }
        }
    }

    /** A person does not wait as long as the service's own work; given back, it is as it was. */
    private Connection impatient(Connection connection) throws SQLException {
        if (silence > 0) {
            try {
                connection.setNetworkTimeout(Runnable::run, silence);
            } catch (SQLException broken) {
                connection.close();
                throw broken;
            }
        }
        return connection;
    }

    private Connection held(AtomicInteger held, Runnable afterwards) throws SQLException {
        Connection connection = super.getConnection();
        held.incrementAndGet();
        return HeldConnection.of(connection, () -> {
            held.decrementAndGet();
            afterwards.run();
        });
    }

    /** How often a thread asked for a connection while it held one. */
    int nested() {
        return nested.get();
    }

    Places places() {
        return places;
    }

    private static int forGuests(int pool) {
        return Math.max(1, pool - Math.max(1, pool / 4));
    }
}
