package org.palier.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** The two databases that the journal must be the same on. */
enum Database {
    H2 {
        @Override
        DataSource start() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
            return JdbcConnectionPool.create(url, "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource start() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    };

    private static final Map<Database, DataSource> STARTED = new EnumMap<>(Database.class);

    abstract DataSource start();

    /** Started once, migrated as the service would. */
    synchronized DataSource migrated() {
        return STARTED.computeIfAbsent(this, database -> {
            DataSource source = database.start();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/audit")
                    .load()
                    .migrate();
            return source;
        });
    }
}
