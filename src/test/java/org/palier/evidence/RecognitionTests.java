package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.evidence.SomeDocuments.somebody;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.parser.TextRecognizer;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of scans, which are pictures of words: read where the machine has Tesseract, found by their title elsewhere. */
@EvidenceTest
class RecognitionTests {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    private Documents documents;

    @Autowired
    private Occultation occultation;

    @Autowired
    private SomeDocuments some;

    private final Actor staff = somebody(Role.STAFF);

    @Test
    void readsAScanWhereTheMachineCanAndSaysSoElsewhere() throws IOException {
        var version = some.inspected(staff, "scan.pdf", aScan());
        var text = documents.text(staff, version.document(), 1);
        if (new TextRecognizer("", "fra", LONG).isThere()) {
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
        } else {
            assertThat(text).isBlank();
            assertThat(version.reason()).isEqualTo("evidence.reason.no-text");
        }
        assertThat(documents
                        .of(staff, SomeDocuments.structure(staff), "scan", 0)
                        .items())
                .hasSize(1);
    }

    @Test
    void isNotThereWithoutTheProgram() {
        assertThat(new TextRecognizer(Path.of("nowhere", "tesseract").toString(), "fra", LONG).isThere())
                .isFalse();
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
