package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.search.Question;
import org.palier.search.Searches;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing of an erased document remains but its line in the journal, even when the store is away in the middle. */
@EvidenceTest
class ErasureTests {

    private static final List<String> TABLES = List.of(
            "document_version",
            "document_text",
            "document_dates",
            "document_mark",
            "document_scan",
            "document_errand",
            "document_remains",
            "document_finding",
            "document_page",
            "document_preview",
            "document_words");

    @Autowired
    private Erasures erasures;

    @Autowired
    private Errands errands;

    @Autowired
    private Installation installation;

    @Autowired
    private Custody custody;

    @Autowired
    private Documents documents;

    @Autowired
    private VersionRepository versions;

    @Autowired
    private Searches searches;

    @Autowired
    private ObjectStore store;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private final Actor lead = somebody(Role.LEAD);

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
        link.denyNothing();
    }

    @Test
    void leavesNothingButALineInTheJournal() {
        var document = aDocument();
        var key = key(document);
        var sha256 = documents.latest(lead, document).sha256();
        assertThat(keys()).contains(key);
        assertThat(searches.find(lead, new Question("zirconium", Map.of()), 0)
                        .hits()
                        .items())
                .hasSize(1);
        erasures.erase(lead, document, "Déposée par erreur.");
        assertGone(document, key);
        var erased = entry(document, "evidence.erased");
        assertThat(erased.actor()).isEqualTo(lead.username());
        assertThat(erased.details()).containsEntry("sha256", sha256).containsEntry("reason", "Déposée par erreur.");
        assertThat(entry(document, "evidence.erasure-completed").details()).isEmpty();
        assertThat(erasures.unfinished(lead)).isEmpty();
    }

    @Test
    void saysThatWhatTheStoreKeepsIsNotYetErased() {
        var locked = aDocument();
        var kept = key(locked);
        link.deny("DELETE /palier/" + kept);
        assertThat(erasures.erase(lead, locked, "Déposée par erreur.")).isFalse();
        trySoon(locked);
        trySoon(locked);
        assertThat(keys()).contains(kept);
        assertThat(erasures.unfinished(lead)).singleElement().satisfies(one -> {
            assertThat(one.document()).isEqualTo(locked);
            assertThat(one.obstacle()).isEqualTo(Erasures.Obstacle.REFUSED);
            assertThat(one.again()).as("longer each time").isAfter(one.since().plusSeconds(3 * 60));
        });
        assertThat(erasures.kept()).isOne();
        assertThat(acts(locked)).endsWith("evidence.erased", "evidence.erasure-waits");
        link.denyNothing();
        trySoon(locked);
        assertGone(locked, kept);
        assertThat(acts(locked)).endsWith("evidence.erased", "evidence.erasure-waits", "evidence.erasure-completed");
    }

    @Test
    void erasesWhatTheStoreLetsGoBehindAndBesideWhatItKeeps() {
        var locked = aDocument();
        var kept = key(locked);
        link.deny("DELETE /palier/" + kept);
        var beside = Deposits.PREFIX + "beside-" + kept.substring(Deposits.PREFIX.length());
        store.keep(beside, new ByteArrayInputStream(new byte[] {1}));
        jdbc.sql("insert into document_remains (object_key, document) values (?, ?)")
                .params(beside, locked.value())
                .update();
        erasures.erase(lead, locked, "Déposée par erreur.");
        assertThat(keys()).contains(kept).doesNotContain(beside);
        var another = some.inspected(lead, "autre.txt", "Le chlore et rien.".getBytes(StandardCharsets.UTF_8))
                .document();
        trySoon(locked);
        var key = key(another);
        assertThat(erasures.erase(lead, another, "Déposée par erreur.")).isTrue();
        assertThat(keys()).contains(kept).doesNotContain(key);
        link.denyNothing();
        trySoon(locked);
        assertGone(locked, kept);
    }

    /** What an older copy erases may be what the other still reads; a wrong bucket does not even hold it. */
    @Test
    void erasesNothingFromABucketThatBearsALaterMark() {
        var own = installation.own();
        var later = BucketMarks.MARKS + (own.generation() + 1);
        store.keep(later, new ByteArrayInputStream((own.name() + " other").getBytes(StandardCharsets.UTF_8)));
        var document = aDocument();
        var key = key(document);
        assertThat(erasures.erase(lead, document, "Déposée par erreur.")).isFalse();
        assertThat(keys()).contains(key);
        assertThat(erasures.unfinished(lead))
                .extracting(Erasures.Unfinished::obstacle)
                .containsExactly(Erasures.Obstacle.HELD);
        assertThat(custody.state().hold()).isEqualTo(Custody.Hold.OLDER);
        store.remove(later);
        trySoon(document);
        assertGone(document, key);
        installation.hold(null, Instant.now());
    }

    private void trySoon(DocumentId document) {
        jdbc.sql("update document_errand set due_at = asked_at where document = ?")
                .param(document.value())
                .update();
        errands.run();
    }

    @Test
    void goesOnWhereTheStoreLeftIt() {
        var document = aDocument();
        var key = key(document);
        link.suffer(FaultyLink.Fault.DOWN);
        erasures.erase(lead, document, "Déposée par erreur.");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> documents.latest(lead, document));
        assertThat(searches.find(lead, new Question("zirconium", Map.of()), 0)
                        .hits()
                        .items())
                .isEmpty();
        assertThat(rows("document_remains", document)).isOne();
        errands.run();
        assertThat(rows("document_errand", document)).isOne();
        link.suffer(FaultyLink.Fault.NONE);
        assertThat(keys()).contains(key);
        errands.run();
        assertGone(document, key);
    }

    @Test
    void goesOnBehindWhatCannotBeDone() {
        var stuck = DocumentId.of(java.util.UUID.randomUUID().toString());
        jdbc.sql("insert into document_errand (document, chain, kind, asked_at, due_at)"
                        + " values (?, 's00', 'ERASE', dateadd(hour, -1, now()), dateadd(hour, -1, now()))")
                .param(stuck.value())
                .update();
        jdbc.sql("insert into document_remains (object_key, document) values ('', ?)")
                .param(stuck.value())
                .update();
        var document = aDocument();
        var key = key(document);
        erasures.erase(lead, document, "Déposée par erreur.");
        assertGone(document, key);
        errands.run();
        assertThat(jdbc.sql("select attempts from document_errand where document = ? and due_at > now()")
                        .param(stuck.value())
                        .query(Integer.class)
                        .single())
                .as("not tried again at once")
                .isOne();
    }

    @Test
    void isForTheLeadWithAReasonAndNotWhileItIsRead() {
        var document = aDocument();
        var staff = somebody(Role.STAFF, structure(lead));
        assertRefused(staff, document, "Parce que.", "shared.refusal.forbidden");
        assertRefused(somebody(Role.LEAD), document, "Parce que.", "shared.refusal.unknown");
        assertRefused(lead, document, "  ", "evidence.refusal.erasure-reason");
        var reading = some.receive(lead, "livret.pdf", aPdf()).version().document();
        assertRefused(lead, reading, "Parce que.", "evidence.refusal.being-read");
        assertThat(documents.latest(lead, document).version()).isOne();
    }

    @Test
    void listsWhatHasBeenKeptLongEnough() {
        var document = aDocument();
        jdbc.sql("update document set type = 'PV_INSTANCE' where id = ?")
                .param(document.value())
                .update();
        assertThat(erasures.due(lead)).isEmpty();
        jdbc.sql("update document_version set received_at = dateadd(year, -6, received_at) where document = ?")
                .param(document.value())
                .update();
        assertThat(erasures.due(lead))
                .extracting(due -> due.version().document())
                .containsExactly(document);
        assertThat(documents.latest(lead, document).version()).isOne();
    }

    private void assertRefused(Actor by, DocumentId document, String reason, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> erasures.erase(by, document, reason))
                .withMessage(code);
    }

    private void assertGone(DocumentId document, String key) {
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table, document)).isZero());
        assertThat(keys()).doesNotContain(key);
        assertThat(searches.find(lead, new Question("zirconium", Map.of()), 0)
                        .hits()
                        .items())
                .isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> documents.latest(lead, document));
    }

    private DocumentId aDocument() {
        var text = "Le zirconium de " + lead.username()
                + " est fait le 3 mars 2026, avec douze mots et plus pour être comparé.";
        return some.inspected(lead, "note.txt", text.getBytes(StandardCharsets.UTF_8))
                .document();
    }

    private String key(DocumentId document) {
        return versions.findById(new VersionId(document, 1)).orElseThrow().objectKey();
    }

    private List<String> keys() {
        return store.list(Deposits.PREFIX).map(ObjectStore.Kept::key).toList();
    }

    private int rows(String table, DocumentId document) {
        return jdbc.sql("select count(*) from " + table + " where document = ?")
                .param(document.value())
                .query(Integer.class)
                .single();
    }

    private List<String> acts(DocumentId document) {
        return journal.about(document.toString(), 0).items().stream()
                .map(JournalEntry::act)
                .toList();
    }

    private JournalEntry entry(DocumentId document, String act) {
        return journal.about(document.toString(), 0).items().stream()
                .filter(each -> each.act().equals(act))
                .findFirst()
                .orElseThrow();
    }
}
