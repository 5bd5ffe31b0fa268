package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.deposit;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.files.FaultyLink;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as they arrive, good and bad, and who may read and add them. */
@EvidenceTest
class DocumentsTests {

    @Autowired
    private Documents documents;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private ObjectStore store;

    @Autowired
    private FaultyLink link;

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
    void givesBackWhatWasDeposited() throws IOException {
        var bytes = aPdf();
        var received = some.receive(staff, "livret.pdf", bytes).version();
        assertThat(received.state()).isEqualTo(DocumentState.RECEIVED);
        assertThat(received.version()).isEqualTo(1);
        assertThat(received.title()).isEqualTo("livret.pdf");
        assertThat(received.mediaType()).isEqualTo("application/pdf");
        assertThat(received.size()).isEqualTo(bytes.length);
        assertThat(documents.latest(staff, received.document())).isEqualTo(received);
        try (var content = documents.content(staff, received.document(), 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
        assertThat(journal.about(received.document().toString(), 0).items())
                .extracting("act")
                .containsExactly("evidence.received");
        assertThat(count("pending_upload")).isZero();
    }

    @Test
    void addsVersionsAndKeepsTheFormerOnes() throws IOException {
        var first = aPdf();
        var document = some.receive(staff, "livret.pdf", first).version().document();
        var second = documents
                .revise(staff, document, deposit("livret 2.pdf", aPdf()))
                .version();
        assertThat(second.version()).isEqualTo(2);
        assertThat(documents.versions(staff, document))
                .extracting(VersionView::version)
                .containsExactly(2, 1);
        assertThat(documents.latestNumber(structure(staff), document)).isEqualTo(2);
        try (var content = documents.content(staff, document, 1)) {
            assertThat(content.file()).hasBinaryContent(first);
        }
    }

    @Test
    void saysThatTheSameBytesAreThereAlreadyAndStoresNothing() {
        var bytes = aPdf();
        var first = some.receive(staff, "livret.pdf", bytes);
        var objects = objects();
        var again = some.receive(staff, "copie.pdf", bytes);
        assertThat(first.duplicate()).isFalse();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(objects()).isEqualTo(objects);
        assertThat(count("pending_upload")).isZero();
        assertThat(some.receive(somebody(Role.LEAD), "livret.pdf", bytes).duplicate())
                .isFalse();
    }

    @Test
    void storesTheSameBytesOnceWhenTheyArriveTwiceAtOnce() throws Exception {
        var bytes = aPdf();
        var receipts = atOnce(6, () -> some.receive(staff, "livret.pdf", bytes));
        assertThat(receipts)
                .extracting(Receipt::version)
                .containsOnly(receipts.get(0).version());
        assertThat(receipts).filteredOn(receipt -> !receipt.duplicate()).hasSize(1);
        assertThat(documents.of(staff, structure(staff), null, 0).total()).isEqualTo(1);
    }

    @Test
    void numbersVersionsThatArriveAtOnceOneAfterTheOther() throws Exception {
        var document = some.receive(staff, "livret.pdf", aPdf()).version().document();
        var receipts = atOnce(4, () -> documents.revise(staff, document, deposit("suite.pdf", aPdf())));
        assertThat(receipts).extracting(receipt -> receipt.version().version()).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("evidence.refusal.empty", () -> some.receive(staff, "vide.pdf", new byte[0]));
        assertNothingOf(staff);
    }

    @Test
    void refusesAFileOverTheLimitAndKeepsNothing() {
        var objects = objects();
        assertRefused(
                "evidence.refusal.too-large", () -> some.receive(staff, "lourd.pdf", new byte[2 * 1024 * 1024 + 1]));
        assertNothingOf(staff);
        assertThat(objects()).isEqualTo(objects);
        assertThat(some.receive(staff, "juste.pdf", new byte[2 * 1024 * 1024])
                        .version()
                        .size())
                .isEqualTo(2 * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"virus.exe", "page.html", "dessin.svg", "archive.zip", "sans-extension", ".pdf", "macro.docm", ""
            })
    void refusesAnExtensionThatItDoesNotTake(String name) {
        assertRefused("evidence.refusal.extension", () -> some.receive(staff, name, aPdf()));
        assertNothingOf(staff);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd/livret.pdf, livret.pdf",
        "C:\\Documents\\livret.pdf, livret.pdf",
        "livret\u0000\u0007\u001b.pdf, livret.pdf",
        "livret\u202efdp.pdf, livretfdp.pdf",
        "\u200f\u2067livret.pdf, livret.pdf",
        "'  livret   d’accueil.pdf ', livret d’accueil.pdf",
        "livre\u0301.PDF, livré.PDF",
        "👩🏽‍🌾 jardin 🥕.pdf, 👩🏽‍🌾 jardin 🥕.pdf"
    })
    void cleansTheName(String given, String kept) {
        assertThat(some.receive(staff, given, aPdf()).version().fileName()).isEqualTo(kept);
    }

    @Test
    void cutsALongNameAndKeepsItsExtension() {
        var name = some.receive(staff, "é".repeat(400) + "🥕.pdf", aPdf())
                .version()
                .fileName();
        assertThat(name).hasSize(300).endsWith("éé.pdf");
        assertThat(some.receive(staff, "🥕".repeat(300) + ".pdf", aPdf())
                        .version()
                        .fileName())
                .endsWith("🥕.pdf")
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void saysThatTheStoreIsAwayKeepsNoRowAndTakesTheRetry() {
        var bytes = aPdf();
        link.suffer(FaultyLink.Fault.DOWN);
        assertRefused("evidence.refusal.store-unavailable", () -> some.receive(staff, "livret.pdf", bytes));
        assertNothingOf(staff);
        link.suffer(FaultyLink.Fault.NONE);
        assertThat(some.receive(staff, "livret.pdf", bytes).duplicate()).isFalse();
    }

    @Test
    void acceptsAnUploadWhoseAnswerWasLost() throws IOException {
        var bytes = aPdf();
        some.receive(staff, "avant.pdf", aPdf());
        link.suffer(FaultyLink.Fault.LOSE_ANSWER);
        var version = some.receive(staff, "livret.pdf", bytes).version();
        assertThat(link.hasSuffered()).isTrue();
        try (var content = documents.content(staff, version.document(), 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
    }

    @Test
    void readsAgainBeforeItCallsADocumentDamaged() throws IOException {
        var photo = Arrays.copyOf(SampleDocuments.jpeg(40, 30), 500_000);
        var version = some.receive(staff, "photo.jpg", photo).version();
        link.suffer(FaultyLink.Fault.FLIP_BYTE);
        try (var content = documents.content(staff, version.document(), 1)) {
            assertThat(link.hasSuffered()).isTrue();
            assertThat(content.file()).hasBinaryContent(photo);
        }
    }

    @Test
    void refusesToHandOutBytesThatAreNotThoseDeposited() {
        var version = some.receive(staff, "livret.pdf", aPdf()).version();
        var key = jdbc.sql("select object_key from document_version where document = ?")
                .param(version.document().value())
                .query(String.class)
                .single();
        store.remove(key);
        store.keep(key, new ByteArrayInputStream(aPdf()));
        assertRefused("evidence.refusal.damaged", () -> documents.content(staff, version.document(), 1));
    }

    @Test
    void saysThatTheStoreIsAwayToAReader() {
        var version = some.receive(staff, "livret.pdf", aPdf()).version();
        link.suffer(FaultyLink.Fault.DOWN);
        assertRefused("evidence.refusal.store-unavailable", () -> documents.content(staff, version.document(), 1));
    }

    @Test
    void letsTheWholeStructureReadAndOnlyItsStaffAdd() throws IOException {
        var document = some.receive(staff, "livret.pdf", aPdf()).version().document();
        for (var role : List.of(Role.STAFF, Role.LEAD, Role.CHAIR, Role.SECRETARY, Role.MEMBER)) {
            var colleague = somebody(role, structure(staff));
            assertThat(documents.latest(colleague, document).version()).isEqualTo(1);
            documents.content(colleague, document, 1).close();
        }
        var chair = somebody(Role.CHAIR, structure(staff));
        assertRefused("shared.refusal.forbidden", () -> some.receive(chair, "avis.pdf", aPdf()));
        assertRefused("shared.refusal.forbidden", () -> documents.revise(chair, document, deposit("avis.pdf", aPdf())));
    }

    @Test
    void hidesEverythingFromStrangersFacilitatorsAndOperators() {
        var document = some.receive(staff, "livret.pdf", aPdf()).version().document();
        var strangers = List.of(
                somebody(Role.LEAD),
                somebody(Role.FACILITATOR, structure(staff)),
                somebody(Role.OPERATOR, structure(staff)));
        for (var stranger : strangers) {
            assertUnknown(() -> documents.latest(stranger, document));
            assertUnknown(() -> documents.version(stranger, document, 1));
            assertUnknown(() -> documents.versions(stranger, document));
            assertUnknown(() -> documents.content(stranger, document, 1));
            assertUnknown(() -> documents.text(stranger, document, 1));
            assertUnknown(() -> documents.of(stranger, structure(staff), null, 0));
            assertUnknown(() -> documents.revise(stranger, document, deposit("a.pdf", aPdf())));
            assertUnknown(() -> documents.receive(stranger, structure(staff), deposit("a.pdf", aPdf())));
        }
        assertUnknown(() -> documents.latest(staff, DocumentId.next()));
        assertUnknown(() -> documents.version(staff, document, 2));
        assertUnknown(() -> documents.latestNumber(StructureId.of("ailleurs"), document));
    }

    @Test
    void findsDocumentsByTheWordsOfTitleAndFileName() {
        some.receive(staff, "livret_accueil.pdf", aPdf());
        some.receive(staff, "planning 100%.pdf", aPdf());
        documents.receive(
                staff,
                structure(staff),
                new Deposit(
                        "scan.pdf",
                        "Procès-verbal du conseil",
                        "PV_INSTANCE",
                        new java.io.ByteArrayInputStream(aPdf())));
        assertThat(found("LIVRET")).containsExactly("livret_accueil.pdf");
        assertThat(found("100%")).containsExactly("planning 100%.pdf");
        assertThat(found("_")).containsExactly("livret_accueil.pdf");
        assertThat(found("verbal conseil")).containsExactly("Procès-verbal du conseil");
        assertThat(found("absent")).isEmpty();
        assertThat(found(" ")).hasSize(3);
    }

    private List<String> found(String words) {
        return documents.of(staff, structure(staff), words, 0).items().stream()
                .map(VersionView::title)
                .toList();
    }

    private void assertNothingOf(Actor actor) {
        assertThat(documents.of(actor, structure(actor), null, 0).total()).isZero();
    }

    private long objects() {
        return store.list(Deposits.PREFIX).count();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where structure = ?")
                .param(structure(staff).value())
                .query(Integer.class)
                .single();
    }

    private static void assertUnknown(ThrowingCallable verb) {
        assertRefused("shared.refusal.unknown", verb);
    }

    private static void assertRefused(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(verb).withMessage(code);
    }

    private static <T> List<T> atOnce(int times, Callable<T> verb) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var results = new ArrayList<Future<T>>();
            for (var time = 0; time < times; time++) {
                results.add(threads.submit(verb));
            }
            var values = new ArrayList<T>();
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        } finally {
            threads.shutdown();
        }
    }
}
