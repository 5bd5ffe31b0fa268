package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.palier.evidence.SomeDocuments.somebody;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.findings.Part;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.PlacedWords;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of scans, which are pictures of words: read and held where nobody could read them. */
@EvidenceTest
class RecognitionTests {

    private static final String NUMBER = "1 84 03 75 116 001 76";

    @Autowired
    private Documents documents;

    @Autowired
    private PersonalData personalData;

    @Autowired
    private Occultation occultation;

    @Autowired
    private SomeDocuments some;

    @Autowired
    private ApplicationContext service;

    private final Actor lead = somebody(Role.LEAD);
    private final Actor staff = somebody(Role.STAFF, SomeDocuments.structure(lead));

    @Test
    void readsAScan() throws IOException {
        var version = some.inspected(staff, "scan.pdf", aScan());
        var text = documents.text(staff, version.document(), 1);
        assertThat(text).contains("encadrante technique").contains("bulletin de salaire");
        assertThat(text.split("\f")).hasSize(2);
        assertThat(version.reason()).isEqualTo("evidence.reason.recognized");
        assertThat(occultation.proposed(staff, version.document(), 1).places())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.finding().kind()).isEqualTo(FindingKind.PHONE);
                    assertThat(place.finding().page()).isEqualTo(2);
                    assertThat(place.rectangles()).allMatch(one -> one.isOnOneOf(2) && one.height() < 4);
                });
        assertThat(documents
                        .of(staff, SomeDocuments.structure(staff), "scan", 0)
                        .items())
                .hasSize(1);
    }

    @Test
    void holdsForANumberOnASecondPageThatIsAScan() throws IOException {
        var version = some.inspected(staff, "convention.pdf", theCase("c01_convention_page2_scannee.pdf"));
        var found = personalData.in(staff, version.document(), 1);
        assertThat(found.items())
                .filteredOn(one -> one.kind() == FindingKind.NIR)
                .isNotEmpty()
                .allMatch(one -> one.page() == 2);
        assertThat(found.unread().isEmpty()).isTrue();
        assertThat(version.held()).isTrue();
        assertThat(documents.text(staff, version.document(), 1)).contains("partenariat");
    }

    @Test
    void holdsForANumberInAPdfWithZerosAfterItsEnd() throws IOException {
        var version = some.inspected(staff, "zeros.pdf", theCase("e10_zeros_a_la_fin_avec_nir.pdf"));
        assertThat(version.state()).isEqualTo(DocumentState.READY);
        assertThat(version.held()).isTrue();
        assertThat(personalData.in(staff, version.document(), 1).items())
                .extracting(Finding::kind)
                .contains(FindingKind.NIR);
    }

    @Test
    void readsAHeicLikeTheSamePhotoAsJpeg() throws IOException {
        var version = some.inspected(staff, "attestation.heic", theCase("c35_photo_attestation.heic"));
        assertThat(documents.text(staff, version.document(), 1)).contains("ATTESTATION", "romarin");
        assertThat(version.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-33, -10, 5, 7, 20, 44, 97, 187})
    void holdsForANumberOnAPhotoThatLeans(double degrees) throws IOException {
        var version = some.inspected(staff, "penchee.jpg", SomePictures.leaning(degrees, "N° " + NUMBER));
        assertThat(personalData.in(staff, version.document(), 1).items())
                .extracting(Finding::kind)
                .contains(FindingKind.NIR);
        assertThat(version.held()).isTrue();
        assertThat(documents.text(staff, version.document(), 1)).contains("soussignée", "certifie");
    }

    @Test
    void proposesToPaintOverANumberWhereItStandsOnAPhotoThatLeans() throws IOException {
        var version = some.inspected(staff, "penchee.jpg", SomePictures.leaning(10, "N° " + NUMBER));
        var there = SomePictures.beginOfWords(10);
        assertThat(occultation.proposed(staff, version.document(), 1).places())
                .filteredOn(place -> place.finding().kind() == FindingKind.NIR)
                .isNotEmpty()
                .allMatch(place -> place.rectangles().stream()
                        .anyMatch(one ->
                                new Rectangle2D.Double(one.x(), one.y(), one.width(), one.height()).contains(there)));
    }

    @Test
    void holdsForANumberOnAPictureInALetter() throws IOException {
        var version = some.inspected(staff, "lettre.docx", letterWith(SomePictures.saying(NUMBER)));
        assertThat(version.held()).isTrue();
        assertThat(personalData.in(staff, version.document(), 1).items())
                .extracting(Finding::kind)
                .contains(FindingKind.NIR);
        var undecodable = some.inspected(
                staff, "illisible.docx", letterWith(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1}));
        assertThat(personalData.in(staff, undecodable.document(), 1).unread().parts())
                .hasSize(1);
        assertThat(undecodable.held()).isTrue();
    }

    @Test
    void holdsAScanThatNobodyCouldReadUntilTheLeadHasSpoken() throws IOException {
        var received = some.receive(staff, "illu.pdf", aScan()).version();
        var blind = withoutTesseract();
        blind.conclude(received.document(), 1, blind.inspect(received.document(), 1));
        var found = personalData.in(staff, received.document(), 1);
        assertThat(found.held()).isTrue();
        assertThat(found.items()).isEmpty();
        assertThat(found.unread().pages()).containsExactly(1, 2);
        personalData.release(lead, received.document(), 1, "Ces pages sont bonnes à partager.");
        assertThat(personalData.in(staff, received.document(), 1).held()).isFalse();
        assertThat(personalData.in(staff, received.document(), 1).unread().pages())
                .hasSize(2);
    }

    @Test
    void holdsWhatCouldNotBeOpened() throws IOException {
        var version = some.inspected(staff, "secret.pdf", HostileDocuments.encryptedPdf());
        assertThat(version.state()).isEqualTo(DocumentState.UNREADABLE);
        assertThat(version.held()).isTrue();
        assertThat(personalData.in(staff, version.document(), 1).unread().parts())
                .containsExactly("DOCUMENT");
    }

    @Test
    void holdsWhenItsPagesAreDrawnWithMoreThanWasRead() {
        var version = some.concluded(staff, "note.pdf", SomeDocuments.aPdf());
        assertThat(version.held()).isFalse();
        var words = Stream.of(NUMBER.split(" "))
                .map(one -> new PlacedWords.Word(one, 10, 10, 5, 2, false))
                .toList();
        var id = new VersionId(version.document(), 1);
        assertThat(service.getBean(DrawnPages.class).write(id, null, List.of(), List.of(new PlacedWords(words))))
                .isTrue();
        var found = personalData.in(staff, version.document(), 1);
        assertThat(found.held()).isTrue();
        assertThat(found.items()).extracting(Finding::kind).containsExactly(FindingKind.NIR);
    }

    @Test
    void looksAtWhatIsHandedOverBesideThePages() throws IOException {
        var version = some.inspected(staff, "suivi.docx", withPropertiesAndChanges());
        var items = personalData.in(staff, version.document(), 1).items();
        assertThat(items)
                .extracting(Finding::part, Finding::kind)
                .contains(tuple(Part.PROPERTIES, FindingKind.NIR), tuple(Part.CHANGES, FindingKind.TRACKED_CHANGES));
        assertThat(version.held()).isTrue();
        assertThat(documents.text(staff, version.document(), 1)).doesNotContain(NUMBER);
    }

    private static byte[] withPropertiesAndChanges() throws IOException {
        try (var letter = new XWPFDocument()) {
            var insertion = letter.createParagraph().getCTP().addNewIns();
            insertion.setAuthor("Karim");
            insertion.addNewR().addNewT().setStringValue("Une phrase de plus.");
            letter.getProperties().getCoreProperties().setSubjectProperty(NUMBER);
            var out = new ByteArrayOutputStream();
            letter.write(out);
            return out.toByteArray();
        }
    }

    /** The same intake on a machine that has no Tesseract. */
    private Intake withoutTesseract() {
        var known = service.getBean(EvidenceSettings.class);
        var settings = new EvidenceSettings(
                known.maxSize(),
                known.uploads(),
                known.patience(),
                known.grace(),
                known.parser(),
                known.antivirus(),
                known.preview(),
                known.office(),
                known.heic(),
                known.sweep(),
                new EvidenceSettings.Ocr("/nowhere/tesseract", "fra", Duration.ofMinutes(1)));
        var parser = service.getBean(ForkedParser.class);
        var recognition = new Recognition(settings, parser, service.getBean(Drawables.class));
        var reading = new Reading(service.getBean(Spool.class), service.getBean(Antivirus.class), parser, recognition);
        return new ForkedIntake(
                service.getBean(VersionRepository.class),
                service.getBean(TextRepository.class),
                service.getBean(Register.class),
                reading,
                service.getBean(Antivirus.class),
                service.getBean(Scans.class),
                service.getBean(Languages.class),
                service.getBean(FoundInFiles.class),
                service.getBean(Previews.class),
                service.getBeanProvider(TextIndex.class),
                List.of());
    }

    private static byte[] theCase(String name) throws IOException {
        try (var content = RecognitionTests.class.getResourceAsStream("/cases/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        }
    }

    private static byte[] letterWith(byte[] picture) throws IOException {
        try (var letter = new XWPFDocument()) {
            var run = letter.createParagraph().createRun();
            run.setText("Voici la carte.");
            run.addPicture(new ByteArrayInputStream(picture), PictureType.PNG, "carte.png", 4_000_000, 500_000);
            var out = new ByteArrayOutputStream();
            letter.write(out);
            return out.toByteArray();
        } catch (InvalidFormatException unknown) {
            throw new IOException(unknown);
        }
    }

    /** Two pages as a scanner makes them: pictures, and no text. */
    private static byte[] aScan() throws IOException {
        try (var scan = new PDDocument()) {
            for (var words : List.of(
                    "Le livret est lu avec son encadrante technique.",
                    "Le bulletin de salaire est expliqué à chaque personne. Tél. 06 12 34 56 78")) {
                add(words, scan);
            }
            var out = new ByteArrayOutputStream();
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static void add(String words, PDDocument scan) throws IOException {
        try (var printed = Loader.loadPDF(SampleDocuments.pdf("Accueil", List.of(words)))) {
            var picture = new PDFRenderer(printed).renderImageWithDPI(0, 150);
            var page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            try (var sheet = new PDPageContentStream(scan, page)) {
                sheet.drawImage(
                        JPEGFactory.createFromImage(scan, picture),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
        }
    }
}
