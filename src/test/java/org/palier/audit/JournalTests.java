package org.palier.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.shared.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal keeps, in which order, and only together with the act. */
@ParameterizedClass
@EnumSource
class JournalTests {

    private final Journal journal;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher house;

    JournalTests(Database database) {
        var parts = JournalParts.on(database);
        this.journal = parts.getBean(Journal.class);
        this.transaction = parts.getBean(TransactionTemplate.class);
        this.jdbc = parts.getBean(JdbcClient.class);
        this.house = parts;
    }

    @BeforeEach
    void anEmptyJournal() {
        jdbc.sql("delete from journal_entry").update();
        jdbc.sql("delete from journal_head").update();
    }

    @Test
    void tellsAnActAsItWasRecorded() {
        record("s01", "dossier", Map.of("theme", "INS", "niveau", "« 3 » \u00e9"));
        JournalEntry entry = journal.chain("s01", 0).items().get(0);
        assertThat(entry.position()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(JournalParts.NOW.truncatedTo(ChronoUnit.MICROS));
        assertThat(entry.actor()).isEqualTo("lead@s01.demo");
        assertThat(entry.act()).isEqualTo("dossier.submitted");
        assertThat(entry.details()).containsEntry("niveau", "« 3 » \u00e9").containsEntry("theme", "INS");
    }

    @Test
    void writesWhatIsSaidToBeDoneAndOnlyWithTheAct() {
        Acted acted = new Acted("s01", "dossier", "lead@s01.demo", "dossier.claimed", Map.of("level", "2"));
        transaction.executeWithoutResult(begun -> house.publishEvent(acted));
        JournalEntry entry = journal.chain("s01", 0).items().get(0);
        assertThat(entry.act()).isEqualTo("dossier.claimed");
        assertThat(entry.actor()).isEqualTo("lead@s01.demo");
        assertThat(entry.details()).isEqualTo(Map.of("level", "2"));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> house.publishEvent(acted));
        assertThat(journal.chain("s01", 0).total()).isEqualTo(1);
    }

    @Test
    void listsAChainNewestFirstAndASubjectOldestFirst() {
        for (int i = 1; i <= 30; i++) {
            record(i % 2 == 0 ? "s01" : "s02", "dossier", Map.of("n", Integer.toString(i)));
        }
        Page<JournalEntry> chain = journal.chain("s01", 0);
        assertThat(chain.total()).isEqualTo(15);
        assertThat(chain.items().get(0).details()).containsEntry("n", "30");
        Page<JournalEntry> about = journal.about("dossier", 0);
        assertThat(about.total()).isEqualTo(30);
        assertThat(about.size()).isEqualTo(Journal.ABOUT);
        assertThat(about.items()).hasSize(30);
        assertThat(about.items().get(0).details()).containsEntry("n", "1");
        assertThat(journal.about("dossier", 1).items()).isEmpty();
    }

    @Test
    void refusesAnActOutsideOfItsTransaction() {
        assertThatThrownBy(() -> journal.record("s01", "dossier", "lead@s01.demo", "dossier.submitted", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsAnActThatWasRolledBack() {
        record("s01", "first", Map.of());
        transaction.executeWithoutResult(begun -> {
            journal.record("s01", "second", "lead@s01.demo", "dossier.submitted", Map.of());
            journal.record("s02", "second", "lead@s01.demo", "dossier.submitted", Map.of());
            begun.setRollbackOnly();
        });
        record("s01", "third", Map.of());
        assertThat(journal.about("second", 0).total()).isZero();
        assertThat(journal.verify()).matches(Verification::intact).matches(found -> found.entries() == 2);
    }

    @Test
    void chainsActsThatHappenAtOnce() throws Exception {
        int threads = 8;
        int acts = 12;
        ExecutorService people = Executors.newFixedThreadPool(threads);
        List<Future<?>> done = new ArrayList<>();
        for (int person = 0; person < threads; person++) {
            done.add(people.submit(() -> LongStream.range(0, acts).forEach(act -> record("s01", "dossier", Map.of()))));
        }
        for (Future<?> one : done) {
            one.get();
        }
        people.shutdown();
        assertThat(journal.verify()).matches(Verification::intact).matches(found -> found.entries() == threads * acts);
    }

    @Test
    void givesAHeadThatEachActChanges() {
        record("s01", "dossier", Map.of());
        String before = journal.verify().head();
        assertThat(journal.verify().head()).isEqualTo(before).hasSize(64);
        record("s02", "dossier", Map.of());
        assertThat(journal.verify().head()).isNotEqualTo(before);
    }

    private void record(String chain, String subject, Map<String, String> details) {
        transaction.executeWithoutResult(
                begun -> journal.record(chain, subject, "lead@s01.demo", "dossier.submitted", details));
    }
}
