package org.palier.shared.database;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;

/** Gives each connection to PostgreSQL its limits, because by default a dead peer keeps its locks for hours. */
final class PostgresLimits {

    static final String POSTGRESQL = "jdbc:postgresql:";

    private static final String SECONDS_TO_CONNECT = "5";

    private PostgresLimits() {}

    static boolean concern(HikariConfig pool) {
        return pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith(POSTGRESQL);
    }

    /** What the URL itself says stands, because it was said on purpose. */
    static void set(HikariConfig pool, DatabaseSettings settings) {
        pool.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
        pool.addDataSourceProperty("loginTimeout", SECONDS_TO_CONNECT);
        pool.addDataSourceProperty(
                "socketTimeout", Long.toString(settings.socket().toSeconds()));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // because the detail of a refusal repeats what people typed, and messages reach the log
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        if (pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(limits(settings));
        }
    }

    private static String limits(DatabaseSettings settings) {
        return "set lock_timeout = " + millis(settings.lock())
                + "; set idle_in_transaction_session_timeout = " + millis(settings.idle())
                + "; set statement_timeout = " + millis(settings.statement())
                + "; set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}
