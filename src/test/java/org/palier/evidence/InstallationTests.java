package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one row of the mark, on both databases, when several nodes start at once. */
class InstallationTests {

    private static final int NODES = 6;

    @Test
    void hasOneNameOnH2() throws Exception {
        assertThatAllNodesAgree(JdbcConnectionPool.create("jdbc:h2:mem:nodes;DB_CLOSE_DELAY=-1", "sa", ""));
    }

    @Test
    void hasOneNameOnPostgres() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            assertThatAllNodesAgree(postgres.getPostgresDatabase());
        }
    }

    private static void assertThatAllNodesAgree(DataSource source) throws Exception {
        MarkedDatabase.migrate(source);
        var installation = new Installation(JdbcClient.create(source));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var together = new CyclicBarrier(NODES);
        var marks = new HashSet<Mark>(all(() -> {
            together.await();
            return transaction.execute(status -> installation.own());
        }));
        assertThat(marks).hasSize(1);
        assertThat(new HashSet<>(all(() -> {
                    together.await();
                    return transaction.execute(
                            status -> installation.take(marks.iterator().next(), 0));
                })))
                .as("and one next generation")
                .hasSize(1);
        assertThat(installation.hold(Custody.Hold.OLDER, Instant.now())).isTrue();
        assertThat(installation.hold(Custody.Hold.OLDER, Instant.now())).isFalse();
        assertThat(installation.state().hold()).isEqualTo(Custody.Hold.OLDER);
        assertThat(installation.hold(null, Instant.now())).isTrue();
        assertThat(installation.state().since()).isNull();
    }

    private static List<Mark> all(Callable<Mark> node) throws Exception {
        var pool = Executors.newFixedThreadPool(NODES);
        try {
            var answers = new ArrayList<Mark>();
            for (Future<Mark> answer : pool.invokeAll(Collections.nCopies(NODES, node))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
