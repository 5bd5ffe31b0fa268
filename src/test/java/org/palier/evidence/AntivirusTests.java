package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.files.FaultyLink;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** With a real antivirus configured, nothing is opened before it was seen, and nothing harmful ever. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:antivirus;LOCK_TIMEOUT=10000",
            "palier.data=target/data/antivirus",
            "palier.evidence.antivirus.patience=20s",
            "palier.workflow.outage-retry=1s",
            "palier.workflow.intake-poll=200ms"
        })
@ContextConfiguration(initializers = WithClamd.class)
@Import(SomeDocuments.class)
@RecordApplicationEvents
@EnabledIf(
        value = "org.palier.evidence.Clamd#isGiven",
        disabledReason = "no clamd here (apt-get install clamav-daemon)")
class AntivirusTests {

    @Autowired
    private Documents documents;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private Antivirus antivirus;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Clamd clamd;

    @Autowired
    private Rescan rescan;

    @Autowired
    private ApplicationEvents told;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private final Actor staff = somebody(Role.STAFF);

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
    }

    @Test
    void setsAsideWhatTheAntivirusObjectsToAndOpensItToNobody() {
        ready();
        var harmful = some.receive(staff, "notes.txt", Clamd.EICAR.getBytes(StandardCharsets.US_ASCII))
                .version();
        awaitState(harmful, DocumentState.QUARANTINED);
        assertThat(current(harmful).reason()).isEqualTo("evidence.reason.virus");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.content(staff, harmful.document(), 1))
                .withMessage("evidence.refusal.virus");
    }

    @Test
    void readsWhatTheAntivirusHasNothingAgainst() throws IOException {
        ready();
        var bytes = aPdf();
        var version = some.receive(staff, "livret.pdf", bytes).version();
        awaitState(version, DocumentState.READY);
        assertThat(current(version).reason()).isNull();
        try (var content = documents.content(staff, version.document(), 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void holdsWhatNoAntivirusHasSeenAndTakesItUpByItself() {
        ready();
        link.suffer(FaultyLink.Fault.DOWN);
        assertThat(antivirus.health()).isEqualTo(Antivirus.Health.AWAY);
        var version = some.receive(staff, "livret.pdf", aPdf()).version();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "evidence.reason.unscanned".equals(current(version).reason()));
        assertThat(current(version).state()).isEqualTo(DocumentState.RECEIVED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.content(staff, version.document(), 1))
                .withMessage("evidence.refusal.unscanned");
        link.suffer(FaultyLink.Fault.NONE);
        awaitState(version, DocumentState.READY);
    }

    @Test
    void setsAsideWhatItLearnsToKnowOnlyLater() throws IOException {
        ready();
        var word = "Nuisible-" + staff.username();
        var harmful = some.receive(staff, "note.txt", ("Une note. " + word).getBytes(StandardCharsets.UTF_8))
                .version();
        var harmless = some.receive(
                        staff, "livret.txt", ("Un livret de " + staff.username()).getBytes(StandardCharsets.UTF_8))
                .version();
        awaitState(harmful, DocumentState.READY);
        awaitState(harmless, DocumentState.READY);
        rescan.run();
        assertThat(current(harmful).state()).isEqualTo(DocumentState.READY);
        clamd.learn(word);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            jdbc.sql("update document_scan set seen_with = 'signatures of yesterday'")
                    .update();
            rescan.run();
            assertThat(current(harmful).state()).isEqualTo(DocumentState.QUARANTINED);
        });
        assertThat(current(harmful).reason()).isEqualTo("evidence.reason.virus");
        assertThat(current(harmless).state()).isEqualTo(DocumentState.READY);
        assertThat(versions.heldAmong(List.of(harmful.document(), harmless.document())))
                .as("what no peer sees")
                .extracting(VersionId::document)
                .containsExactly(harmful.document());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.content(staff, harmful.document(), 1))
                .withMessage("evidence.refusal.virus");
        assertThat(journal.about(harmful.document().toString(), 0).items())
                .extracting(JournalEntry::act)
                .contains("evidence.infected");
        assertThat(told.stream(DocumentSetAside.class))
                .singleElement()
                .returns(harmful.document(), DocumentSetAside::document)
                .returns("note.txt", DocumentSetAside::title);
        assertThat(jdbc.sql("select count(*) from document_scan where document = ? and seen_with <> ''")
                        .param(harmless.document().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void ready() {
        await().atMost(Duration.ofSeconds(60)).until(() -> antivirus.health() == Antivirus.Health.READY);
    }

    private void awaitState(VersionView version, DocumentState state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> current(version).state() == state);
    }

    private VersionView current(VersionView version) {
        return documents.version(staff, version.document(), version.version());
    }
}
