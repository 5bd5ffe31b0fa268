package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Hidden;
import org.palier.evidence.Occultation;
import org.palier.evidence.PagePictures;
import org.palier.evidence.PersonalData;
import org.palier.evidence.SomePictures;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.parser.Blackout;
import org.palier.evidence.parser.OutsidePrograms;
import org.palier.evidence.parser.TextRecognizer;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A number on a picture inside an office document, from the deposit to the doors of the peer, its pages drawn by LibreOffice. */
@WorkflowTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pictures;LOCK_TIMEOUT=10000",
            "palier.data=target/data/pictures",
            "palier.evidence.office="
        })
class PicturesInOfficeTests {

    private static final String SHOWN = "Une chrysalide accueille chacun.";
    private static final List<Blackout> ALL_BUT_THE_HEAD = List.of(new Blackout(1, 0, 20, 100, 80));

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    PagePictures pictures;

    @Autowired
    PersonalData personalData;

    @Autowired
    Occultation occultation;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path folder;

    final TextRecognizer recognizer = new TextRecognizer("", "fra", Duration.ofMinutes(1));

    SomeCampaigns.Running campaign;
    StructureId structure;
    Actor lead;
    Actor peer;
    DossierId dossier;
    String code;

    static Stream<Hidden> pictured() {
        return Stream.of(
                Hidden.at(1, "docx", "carte.docx", PicturesInOfficeTests::letter),
                Hidden.at(2, "pptx", "carte.pptx", PicturesInOfficeTests::slides));
    }

    @BeforeEach
    void aDossier() {
        assertThat(OutsidePrograms.printsOfficeDocuments()).as("LibreOffice").isTrue();
        assertThat(recognizer.isThere()).as("Tesseract").isTrue();
        campaign = campaigns.begunDaysAgo(40);
        structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        code = dossiers.view(lead, dossier).criteria().get(0).code();
    }

    @ParameterizedTest
    @MethodSource("pictured")
    void isHeldAndOnceMaskedTheNumberIsOnNothingThatAPeerGets(Hidden paper) throws Exception {
        DocumentId document = received(paper);
        assertThat(isReadOn(pictures.picture(lead, document, 1, 1), paper))
                .as("to be seen on the page")
                .isTrue();
        isFoundAndHeld(document);
        var tied = dossiers.prove(lead, dossier, code, new ProofRequest(document, 1, false, null));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> campaigns.submitted(campaign, "INS"))
                .returns("dossier.refusal.incomplete", Refusal::code);

        occultation.mask(lead, document, 1, ALL_BUT_THE_HEAD);
        isDrawn(document, 2);
        assertThat(documents.version(lead, document, 2).held()).isFalse();
        dossiers.withdraw(lead, dossier, code, tied.id());
        dossiers.prove(lead, dossier, code, new ProofRequest(document, 2, false, null));
        PeerDoors doors = sent();

        assertThat(documents.text(peer, document, 2)).contains("chrysalide");
        assertThat(doors.asked("/api/documents/" + document + "/versions/1").getStatus())
                .isEqualTo(404);
        for (int number = 1; number <= 2; number++) {
            PeerDoors.tellNothing(doors.ofVersion(document, number), paper.marker(), paper.number());
        }
        PeerDoors.tellNothing(doors.ofDossier(dossier, code, "chrysalide"), paper.marker(), paper.number());
        for (var page : pictures.of(peer, document, 2).pages()) {
            assertThat(isReadOn(pictures.picture(peer, document, 2, page.page()), paper))
                    .isFalse();
        }
        isOnNoPageOf(
                doors.asked("/api/documents/" + document + "/versions/2/copy").getContentAsByteArray(), paper);
    }

    @Test
    void isShownByTheLeadsWordAndByNothingElse() throws Exception {
        Hidden paper = pictured().findFirst().orElseThrow();
        DocumentId document = received(paper);
        personalData.release(lead, document, 1, "La personne est d’accord.");
        dossiers.prove(lead, dossier, code, new ProofRequest(document, 1, false, null));
        PeerDoors doors = sent();
        assertThat(isReadOn(pictures.picture(peer, document, 1, 1), paper)).isTrue();
        Map<String, String> answers = doors.ofVersion(document, 1);
        PeerDoors.tellNothing(answers, paper.marker(), paper.number());
    }

    private DocumentId received(Hidden paper) {
        DocumentId document = documents
                .receive(
                        lead,
                        structure,
                        new Deposit(paper.fileName(), null, null, new ByteArrayInputStream(paper.bytes())))
                .version()
                .document();
        isDrawn(document, 1);
        return document;
    }

    private void isDrawn(DocumentId document, int number) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> documents.version(lead, document, number).state() == DocumentState.READY
                        && !pictures.of(lead, document, number).isPending());
        assertThat(pictures.of(lead, document, number).pages()).hasSize(1);
    }

    private void isFoundAndHeld(DocumentId document) {
        var found = personalData.in(lead, document, 1);
        assertThat(found.held()).isTrue();
        assertThat(found.items()).anyMatch(one -> one.kind() == FindingKind.NIR && one.holds());
    }

    private PeerDoors sent() throws Exception {
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        return new PeerDoors(mvc, peer);
    }

    private void isOnNoPageOf(byte[] copy, Hidden paper) throws IOException {
        try (var pdf = Loader.loadPDF(copy)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("chrysalide");
            PeerDoors.tellNothing(Map.of("copy", text), paper.marker(), paper.number());
            var page = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 150), "png", page);
            assertThat(isReadOn(page.toByteArray(), paper)).isFalse();
        }
    }

    private boolean isReadOn(byte[] picture, Hidden paper) throws IOException {
        Path file = Files.write(folder.resolve("page.jpg"), picture);
        String words = recognizer
                .read(file, folder, Duration.ofMinutes(1))
                .orElseThrow()
                .text();
        assertThat(words).contains("chrysalide");
        return words.replaceAll("[^0-9]", "").contains(paper.digits());
    }

    private static byte[] letter(String secret) throws Exception {
        try (var letter = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            letter.createParagraph().createRun().setText(SHOWN);
            for (int line = 0; line < 12; line++) {
                letter.createParagraph();
            }
            letter.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(SomePictures.saying(secret)),
                            PictureType.PNG,
                            "carte.png",
                            5_600_000,
                            900_000);
            letter.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] slides(String secret) throws Exception {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            var slide = show.createSlide();
            var text = slide.createTextBox();
            text.setAnchor(new Rectangle(50, 30, 600, 40));
            text.setText(SHOWN);
            slide.createPicture(show.addPicture(SomePictures.saying(secret), PictureData.PictureType.PNG))
                    .setAnchor(new Rectangle(30, 250, 640, 100));
            show.write(out);
            return out.toByteArray();
        }
    }
}
