package org.palier.evidence;

import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.audit.JournalParts;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that marks a bucket, with the journal and the brake on it and nothing else; it may be copied as it stands. */
class MarkedDatabase implements AutoCloseable {

    @Import({
        JournalParts.class,
        BucketMarks.class,
        Installation.class,
        Unreferenced.class,
        MarkedBucket.class,
        Brake.class
    })
    static class Parts {}

    private final DataSource source;
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    private MarkedDatabase(DataSource source, ObjectStore store) {
        this.source = source;
        parts.registerBean("dataSource", DataSource.class, () -> source, bean -> bean.setDestroyMethodName(""));
        parts.registerBean("store", ObjectStore.class, () -> store, bean -> bean.setDestroyMethodName(""));
        parts.register(Parts.class);
        parts.refresh();
    }

    static MarkedDatabase on(ObjectStore store) {
        var source = pool();
        migrate(source);
        return new MarkedDatabase(source, store);
    }

    static void migrate(DataSource source) {
        for (var room : Set.of("audit", "evidence")) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/" + room)
                    .table("history_" + room)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    /** As a backup keeps it. */
    String copy() {
        return String.join("\n", jdbc().sql("script").query(String.class).list());
    }

    static MarkedDatabase of(String copy, ObjectStore store) throws SQLException {
        var source = pool();
        try (var connection = source.getConnection()) {
            RunScript.execute(connection, new StringReader(copy));
        }
        return new MarkedDatabase(source, store);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    Brake brake() {
        return parts.getBean(Brake.class);
    }

    Custody custody() {
        return parts.getBean(Custody.class);
    }

    Installation installation() {
        return parts.getBean(Installation.class);
    }

    void claim(Actor operator) {
        custody().claim(operator);
    }

    /** What the journal says of the bucket, oldest first. */
    List<String> acts() {
        return parts.getBean(Journal.class).about(installation().own().name(), 0).items().stream()
                .map(JournalEntry::act)
                .toList();
    }

    @Override
    public void close() {
        parts.close();
    }

    private static DataSource pool() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    }
}
