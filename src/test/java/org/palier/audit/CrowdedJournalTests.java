package org.palier.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** As many acts at once as there are connections: none waits for a second one, which nobody could give. */
class CrowdedJournalTests {

    private static final int CONNECTIONS = 4;

    @ParameterizedTest
    @EnumSource
    void beginsAChainInTheConnectionOfTheAct(Database database) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.migrated());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(2_000);
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        try (HikariDataSource pool = new HikariDataSource(config);
                var parts = JournalParts.on(pool)) {
            Journal journal = parts.getBean(Journal.class);
            TransactionTemplate transaction = parts.getBean(TransactionTemplate.class);
            CyclicBarrier allHoldOne = new CyclicBarrier(CONNECTIONS);
            String subject = UUID.randomUUID().toString();
            List<Future<?>> acts = new ArrayList<>();
            for (int person = 0; person < CONNECTIONS; person++) {
                String chain = "crowd-" + (person / 2) + subject.substring(0, 8);
                acts.add(people.submit(() -> transaction.executeWithoutResult(begun -> {
                    meet(allHoldOne);
                    journal.record(chain, subject, "lead@s01.demo", "dossier.submitted", Map.of());
                })));
            }
            for (Future<?> act : acts) {
                act.get();
            }
            assertThat(journal.about(subject, 0).total()).isEqualTo(CONNECTIONS);
            assertThat(journal.verify()).matches(Verification::intact);
        } finally {
            people.shutdownNow();
        }
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await();
        } catch (InterruptedException | BrokenBarrierException left) {
            throw new IllegalStateException(left);
        }
    }
}
