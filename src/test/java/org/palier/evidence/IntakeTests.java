package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.HostileDocuments.anExecutable;
import static org.palier.evidence.HostileDocuments.encryptedDocx;
import static org.palier.evidence.HostileDocuments.encryptedPdf;
import static org.palier.evidence.HostileDocuments.endlessPdf;
import static org.palier.evidence.HostileDocuments.heavyDocx;
import static org.palier.evidence.HostileDocuments.macroEnabled;
import static org.palier.evidence.HostileDocuments.oldDocWithMacros;
import static org.palier.evidence.HostileDocuments.with;
import static org.palier.evidence.HostileDocuments.zip;
import static org.palier.evidence.SomeDocuments.aPdf;
import static org.palier.evidence.SomeDocuments.somebody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.files.FaultyLink;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the intake makes of real documents, whole and broken, and of those that would harm. */
@EvidenceTest
class IntakeTests {

    private static final String TITLE = "Livret d’accueil des salariées et salariés en parcours";
    private static final List<String> PARAGRAPHS = List.of(
            "Chaque personne recrutée reçoit ce livret à son arrivée et le lit avec son encadrante technique.",
            "L’évaluation des acquis est faite à la fin de chaque étape, avec la conseillère en insertion.");

    @Autowired
    private Documents documents;

    @Autowired
    private Intake intake;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private FaultyLink link;

    @Autowired
    private Journal journal;

    private final Actor staff = somebody(Role.STAFF);

    @AfterEach
    void mendTheLink() {
        link.suffer(FaultyLink.Fault.NONE);
    }

    @Test
    void readsAPdf() {
        var view = some.inspected(staff, "livret.pdf", SampleDocuments.pdf(TITLE, PARAGRAPHS));
        assertThat(view.state()).isEqualTo(DocumentState.READY);
        assertThat(view.mediaType()).isEqualTo("application/pdf");
        assertThat(view.pages()).isEqualTo(1);
        assertThat(view.language()).isEqualTo("fr");
        assertThat(view.reason()).isNull();
        assertThat(text(view)).contains("L’évaluation des acquis");
        assertThat(journal.about(view.document().toString(), 0).items())
                .extracting("act")
                .containsExactly("evidence.received", "evidence.concluded");
    }

    @Test
    void countsPages() {
        var long120 = IntStream.range(0, 120).mapToObj(line -> "Ligne " + line).toList();
        assertThat(some.inspected(staff, "long.pdf", SampleDocuments.pdf(TITLE, long120))
                        .pages())
                .isEqualTo(4);
    }

    @Test
    void readsOfficeDocuments() {
        var docx = some.inspected(staff, "livret.docx", SampleDocuments.docx(TITLE, PARAGRAPHS));
        assertThat(docx.state()).isEqualTo(DocumentState.READY);
        assertThat(docx.mediaType()).endsWith("wordprocessingml.document");
        assertThat(text(docx)).contains("encadrante technique");
        var odt = some.inspected(staff, "livret.odt", SampleDocuments.odt(TITLE, PARAGRAPHS));
        assertThat(odt.state()).isEqualTo(DocumentState.READY);
        assertThat(odt.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(odt.language()).isEqualTo("fr");
        assertThat(text(odt)).contains("encadrante technique");
        var xlsx = some.inspected(
                staff,
                "heures.xlsx",
                SampleDocuments.xlsx("Heures", List.of(List.of("Mois", "Heures"), List.of("Mars", "151"))));
        assertThat(xlsx.state()).isEqualTo(DocumentState.READY);
        assertThat(text(xlsx)).contains("Mars").contains("151");
    }

    @Test
    void readsPlainTextAndCsvAndMail() {
        assertThat(text(ready("notes.txt", "Réunion du collectif à Évreux, mardi.")))
                .isEqualTo("Réunion du collectif à Évreux, mardi.");
        assertThat(text(ready("table.csv", "nom;heures\natelier;12\njardin;7\n")))
                .contains("jardin");
        assertThat(text(ready(
                        "courriel.eml",
                        "From: a@exemple.fr\r\n"
                                + "To: b@exemple.fr\r\n"
                                + "Subject: Compte rendu\r\n"
                                + "Date: Mon, 1 Jun 2026 10:00:00 +0200\r\n\r\n"
                                + "Le compte rendu est joint.\r\n")))
                .contains("Le compte rendu est joint");
    }

    @Test
    void keepsAPhotoThatHasNoText() {
        var view = some.inspected(staff, "photo.jpg", SampleDocuments.jpeg(640, 480));
        assertThat(view.state()).isEqualTo(DocumentState.READY);
        assertThat(view.mediaType()).isEqualTo("image/jpeg");
        assertThat(view.reason()).isEqualTo("evidence.reason.no-text");
        assertThat(text(view)).isEmpty();
    }

    @Test
    void saysThatAPdfIsEncrypted() throws IOException {
        assertUnreadable(some.inspected(staff, "secret.pdf", encryptedPdf()), "evidence.reason.encrypted");
    }

    @Test
    void saysThatAnOfficeDocumentIsEncrypted() throws Exception {
        assertUnreadable(some.inspected(staff, "secret.docx", encryptedDocx()), "evidence.reason.encrypted");
    }

    @Test
    void saysThatADocumentIsCutShort() {
        var pdf = SampleDocuments.pdf(TITLE, PARAGRAPHS);
        var docx = SampleDocuments.docx(TITLE, PARAGRAPHS);
        assertUnreadable(
                some.inspected(staff, "court.pdf", Arrays.copyOf(pdf, pdf.length * 2 / 3)),
                "evidence.reason.truncated");
        assertUnreadable(
                some.inspected(staff, "court.docx", Arrays.copyOf(docx, docx.length / 2)), "evidence.reason.truncated");
    }

    @Test
    void survivesADocumentThatExhaustsTheParser() throws IOException {
        var heavy = some.inspected(staff, "lourd.docx", heavyDocx());
        assertUnreadable(heavy, "evidence.reason.too-heavy");
        assertThat(some.inspected(staff, "suivant.pdf", aPdf()).state()).isEqualTo(DocumentState.READY);
        assertThat(documents.latest(staff, heavy.document()).size()).isPositive();
    }

    @Test
    void survivesADocumentThatHangsTheParser() throws IOException {
        var started = System.nanoTime();
        assertUnreadable(some.inspected(staff, "sans-fin.pdf", endlessPdf()), "evidence.reason.too-heavy");
        assertThat(System.nanoTime() - started).isLessThan(25_000_000_000L);
        assertThat(some.inspected(staff, "suivant.pdf", aPdf()).state()).isEqualTo(DocumentState.READY);
    }

    @Test
    void unfoldsNoEntityAndFollowsNoReference(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "Zygomatique");
        for (var hostile : List.of(HostileDocuments.entityBomb(), HostileDocuments.outsideReference(secret))) {
            var view = some.inspected(staff, "entites.docx", hostile);
            assertUnreadable(view, "evidence.reason.truncated");
            assertThat(text(view)).doesNotContain("Zygomatique", "bombe");
        }
    }

    @Test
    void holdsWhatStandsBesideAGigabyteOfNothing() throws IOException {
        var view = some.inspected(staff, "gigaoctet.docx", HostileDocuments.zipBomb());
        assertThat(view.state()).isEqualTo(DocumentState.READY);
        assertThat(view.held()).isTrue();
        assertThat(text(view)).as("because nobody can tell what of it is shown").isEmpty();
    }

    @Test
    void takesAFileThatIsTwoThingsForThePictureThatItBeginsWith() throws IOException {
        var view = some.inspected(staff, "photo.jpg", HostileDocuments.polyglot());
        assertThat(view.mediaType()).isEqualTo("image/jpeg");
        assertThat(view.state()).isEqualTo(DocumentState.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapport.pdf", "rapport.docx", "rapport.txt", "rapport.jpg"})
    void quarantinesAnExecutableUnderAnyName(String name) {
        assertQuarantined(
                some.inspected(staff, name, anExecutable(name.length() + name.hashCode())),
                "evidence.reason.executable");
    }

    @Test
    void quarantinesRefusedKindsWhateverTheirName() throws IOException {
        assertQuarantined(quarantine("archive.pdf", zip("notes.txt", "bonjour")), "evidence.reason.archive");
        assertQuarantined(quarantine("archive.docx", zip("notes.txt", "au revoir")), "evidence.reason.archive");
        assertQuarantined(
                quarantine("page.txt", bytes("<!DOCTYPE html><html><body><script>1</script></body></html>")),
                "evidence.reason.markup");
        assertQuarantined(
                quarantine("dessin.png", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                "evidence.reason.markup");
        assertQuarantined(quarantine("suite.txt", bytes("#!/bin/sh\nrm -rf /\n")), "evidence.reason.script");
        assertQuarantined(quarantine("photo.pdf", SampleDocuments.jpeg(8, 8)), "evidence.reason.mismatch");
        assertQuarantined(quarantine("photo.jpg", aPdf()), "evidence.reason.mismatch");
    }

    @Test
    void quarantinesMacros() throws IOException {
        var docx = SampleDocuments.docx(TITLE, List.of("macro"));
        assertQuarantined(
                some.inspected(staff, "macro.docx", with(docx, "word/vbaProject.bin", "macro")),
                "evidence.reason.macros");
        assertQuarantined(some.inspected(staff, "docm.docx", macroEnabled(docx)), "evidence.reason.macros");
        assertQuarantined(some.inspected(staff, "ancien.doc", oldDocWithMacros()), "evidence.reason.macros");
    }

    @Test
    void waitsForTheStoreInsteadOfCallingADocumentUnreadable() {
        var received = some.receive(staff, "livret.pdf", aPdf()).version();
        link.suffer(FaultyLink.Fault.DOWN);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> intake.inspect(received.document(), 1));
        assertThat(documents.latest(staff, received.document()).state()).isEqualTo(DocumentState.RECEIVED);
        link.suffer(FaultyLink.Fault.NONE);
        assertThat(intake.inspect(received.document(), 1)).isEqualTo(Intake.Outcome.READABLE);
    }

    @Test
    void repeatsItsStepsWithoutHarm() {
        var view = some.inspected(staff, "livret.pdf", aPdf());
        assertThat(intake.inspect(view.document(), 1)).isEqualTo(Intake.Outcome.READABLE);
        intake.conclude(view.document(), 1, Intake.Outcome.REFUSED);
        assertThat(documents.latest(staff, view.document())).isEqualTo(view);
        assertThat(journal.about(view.document().toString(), 0).total()).isEqualTo(2);
    }

    private VersionView ready(String name, String text) {
        var view = some.inspected(staff, name, bytes(text));
        assertThat(view.state()).isEqualTo(DocumentState.READY);
        return view;
    }

    private VersionView quarantine(String name, byte[] bytes) {
        return some.inspected(staff, name, bytes);
    }

    private String text(VersionView view) {
        return documents.text(staff, view.document(), view.version());
    }

    private static void assertUnreadable(VersionView view, String reason) {
        assertThat(view.reason()).isEqualTo(reason);
        assertThat(view.state()).isEqualTo(DocumentState.UNREADABLE);
    }

    private static void assertQuarantined(VersionView view, String reason) {
        assertThat(view.reason()).isEqualTo(reason);
        assertThat(view.state()).isEqualTo(DocumentState.QUARANTINED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
