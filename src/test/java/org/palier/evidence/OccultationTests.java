package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palier.evidence.SomeDocuments.somebody;
import static org.palier.evidence.SomeDocuments.structure;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.parser.Blackout;
import org.palier.evidence.parser.OutsidePrograms;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** A word that was painted over is nowhere in the new version: this is looked for with other tools than those that made it. */
@EvidenceTest
class OccultationTests {

    private static final String SECRET = "Zygomatique";
    private static final String KEPT = "encadrante";

    @Autowired
    private Occultation occultation;

    @Autowired
    private Documents documents;

    @Autowired
    private Intake intake;

    @Autowired
    private PagePictures pictures;

    @Autowired
    private Journal journal;

    @Autowired
    private SomeDocuments some;

    private final Actor staff = somebody(Role.STAFF);

    @Test
    void leavesNothingOfAWordThatWasPaintedOver() throws Exception {
        var bytes = aSecretPdf();
        var original = some.inspected(staff, SECRET + ".pdf", bytes);
        var place = placeOf(SECRET, bytes);
        var masked = inspected(
                occultation.mask(staff, original.document(), 1, List.of(place)).version());

        assertThat(masked.version()).isEqualTo(2);
        assertThat(masked.state()).isEqualTo(DocumentState.READY);
        assertThat(masked.mediaType()).isEqualTo("application/pdf");
        var found = documents.text(staff, masked.document(), 2);
        assertThat(found).contains(KEPT, "livret").doesNotContainIgnoringCase(SECRET.substring(0, 5));
        try (var content = documents.content(staff, masked.document(), 2)) {
            var raw = Files.readString(content.file(), StandardCharsets.ISO_8859_1);
            assertThat(raw).doesNotContain(SECRET).doesNotContain("/Info").doesNotContain("/Metadata");
            try (var document = Loader.loadPDF(content.file().toFile())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains(KEPT)
                        .doesNotContain(SECRET);
                assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            }
            assertThat(OutsidePrograms.textOf(content.file())).contains(KEPT).doesNotContain(SECRET.substring(0, 5));
        }
        var picture = ImageIO.read(new ByteArrayInputStream(pictures.picture(staff, masked.document(), 2, 1)));
        var middle = new Color(picture.getRGB((int) ((place.x() + place.width() / 2) * picture.getWidth() / 100), (int)
                ((place.y() + place.height() / 2) * picture.getHeight() / 100)));
        assertThat(middle.getRed() + middle.getGreen() + middle.getBlue()).isLessThan(30);
    }

    @Test
    void keepsTheOriginalAndSaysInTheJournalWhatWasDone() throws Exception {
        var bytes = aSecretPdf();
        var original = some.inspected(staff, "certificat.pdf", bytes);
        occultation.mask(staff, original.document(), 1, List.of(placeOf(SECRET, bytes)));
        try (var content = documents.content(staff, original.document(), 1)) {
            assertThat(content.file()).hasBinaryContent(bytes);
        }
        assertThat(journal.about(original.document().toString(), 0).items())
                .extracting("act")
                .contains("evidence.masked");
    }

    @Test
    void proposesWhatIsPersonalWhereItStandsAndLeavesNothingOfIt() throws Exception {
        var original = some.inspected(staff, "fiche.pdf", aPersonalPdf());
        var proposals = occultation.proposed(staff, original.document(), 1);
        assertThat(proposals.elsewhere()).isEmpty();
        assertThat(proposals.places())
                .extracting(place -> place.finding().kind())
                .containsExactly(
                        FindingKind.NIR, FindingKind.BIRTH_DATE, FindingKind.PHONE, FindingKind.MAIL, FindingKind.IBAN);
        assertThat(proposals.places())
                .allSatisfy(place -> assertThat(place.rectangles())
                        .isNotEmpty()
                        .allMatch(one -> one.isOnOneOf(1) && one.width() < 60 && one.height() < 4));
        var accepted = proposals.places().stream()
                .flatMap(place -> place.rectangles().stream())
                .toList();
        var masked = inspected(
                occultation.mask(staff, original.document(), 1, accepted).version());

        assertThat(masked.held()).isFalse();
        assertThat(occultation.proposed(staff, original.document(), 2).places()).isEmpty();
        try (var content = documents.content(staff, masked.document(), 2)) {
            assertThat(OutsidePrograms.textOf(content.file()))
                    .contains("encadrante", "Joindre")
                    .doesNotContain("116 001", "1984", "34 56", "jeanne", "FR14", "0500");
        }
    }

    @Test
    void saysWhatItFoundWithoutKnowingWhereItStands() {
        var note = "Jeanne, née le 12 mars 1984".getBytes(StandardCharsets.UTF_8);
        var original = some.inspected(staff, "note.txt", note);
        var proposals = occultation.proposed(staff, original.document(), 1);
        assertThat(proposals.places()).isEmpty();
        assertThat(proposals.elsewhere()).extracting("kind").containsExactly(FindingKind.BIRTH_DATE);
    }

    @Test
    void masksAPhoto() throws Exception {
        var original = some.inspected(staff, "photo.jpg", SomePictures.heldOnItsSide(800, 400));
        var masked = inspected(occultation
                .mask(staff, original.document(), 1, List.of(new Blackout(1, 70, 0, 30, 30)))
                .version());
        var picture = ImageIO.read(new ByteArrayInputStream(pictures.picture(staff, masked.document(), 2, 1)));
        assertThat(new Color(picture.getRGB(picture.getWidth() - 10, 10)).getRed())
                .as("the red corner")
                .isLessThan(30);
    }

    @Test
    void refusesWhatHidesNothing() throws Exception {
        var original = some.inspected(staff, "certificat.pdf", aSecretPdf());
        assertRefused(original, List.of(), "empty");
        assertRefused(original, List.of(new Blackout(2, 0, 0, 10, 10)), "rectangle");
        assertRefused(original, List.of(new Blackout(1, 0, 0, 0, 10)), "rectangle");
        assertRefused(original, List.of(new Blackout(1, Double.NaN, 0, 10, 10)), "rectangle");
        assertRefused(
                some.concluded(staff, "certificat.pdf", aSecretPdf()),
                List.of(new Blackout(1, 0, 0, 10, 10)),
                "pending");
        var text = some.inspected(staff, "notes.txt", "Réunion du lundi.".getBytes(StandardCharsets.UTF_8));
        assertRefused(text, List.of(new Blackout(1, 0, 0, 10, 10)), "text");
        var thousand = some.inspected(staff, "mille.pdf", HostileDocuments.thousandPages());
        assertRefused(thousand, List.of(new Blackout(1, 0, 0, 10, 10)), "pages");
    }

    @Test
    void isForThoseWhoPrepareInTheStructure() throws Exception {
        var original = some.inspected(staff, "certificat.pdf", aSecretPdf());
        var black = List.of(new Blackout(1, 0, 0, 10, 10));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> occultation.mask(somebody(Role.LEAD), original.document(), 1, black))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> occultation.proposed(somebody(Role.LEAD), original.document(), 1))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
        var member = somebody(Role.MEMBER, structure(staff));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> occultation.proposed(member, original.document(), 1))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> occultation.mask(member, original.document(), 1, black))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    private void assertRefused(VersionView version, List<Blackout> black, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> occultation.mask(staff, version.document(), 1, black))
                .matches(refusal -> refusal.code().equals("evidence.refusal.occultation-" + reason));
    }

    private VersionView inspected(VersionView received) {
        var outcome = intake.inspect(received.document(), received.version());
        intake.index(received.document(), received.version());
        intake.conclude(received.document(), received.version(), outcome);
        intake.preview(received.document(), received.version());
        return documents.version(staff, received.document(), received.version());
    }

    private static byte[] aPersonalPdf() {
        return SampleDocuments.pdf(
                "Fiche " + System.nanoTime(),
                List.of(
                        "NIR : 1 84 03 75 116 001 76, lu avec son encadrante technique.",
                        "Née le 12 mars 1984 à Lille.",
                        "Joindre au 06 12 34 56 78 ou par jeanne.dupont@exemple.fr le matin.",
                        "Compte : FR14 2004 1010 0505 0001 3M02 606 ouvert ce mois."));
    }

    /** The word stands in the text, in the title of the metadata, and in the file's own name. */
    private static byte[] aSecretPdf() throws IOException {
        var bytes = SampleDocuments.pdf(
                "Un livret", List.of("Ce certificat de " + SECRET + " est lu avec son encadrante technique, merci."));
        try (var document = Loader.loadPDF(bytes)) {
            document.getDocumentInformation().setTitle(SECRET);
            document.getDocumentInformation().setSubject("Livret " + System.nanoTime());
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Where somebody would draw a rectangle around the word. */
    private static Blackout placeOf(String word, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            var found = new Blackout[1];
            var finder = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    var at = text.indexOf(word);
                    if (at >= 0) {
                        var first = letters.get(at);
                        var last = letters.get(at + word.length() - 1);
                        var size = first.getFontSizeInPt();
                        found[0] = new Blackout(
                                1,
                                first.getX() * 100 / box.getWidth(),
                                (first.getY() - size) * 100 / box.getHeight(),
                                (last.getX() + last.getWidth() - first.getX()) * 100 / box.getWidth(),
                                size * 1.3 * 100 / box.getHeight());
                    }
                }
            };
            finder.getText(document);
            return found[0];
        }
    }
}
