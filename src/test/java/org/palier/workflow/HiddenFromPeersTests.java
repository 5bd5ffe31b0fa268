package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
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
import org.palier.evidence.HiddenInOffice;
import org.palier.evidence.HiddenInPdf;
import org.palier.evidence.HiddenInSaved;
import org.palier.evidence.PagePictures;
import org.palier.evidence.PersonalData;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.parser.TextRecognizer;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a file says beside its pages holds it, and is behind no door of a peer even after the lead has said that it may go. */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenFromPeersTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    PagePictures pictures;

    @Autowired
    PersonalData personalData;

    @Autowired
    Dossiers dossiers;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path folder;

    final Map<String, DocumentId> papers = new LinkedHashMap<>();
    final Map<String, List<String>> where = new HashMap<>();
    final Map<String, String> recognized = new HashMap<>();
    final TextRecognizer recognizer = new TextRecognizer("", "fra", Duration.ofMinutes(1));

    @SuppressWarnings("NullAway.Init")
    DossierId dossier;

    @SuppressWarnings("NullAway.Init")
    String code;

    @SuppressWarnings("NullAway.Init")
    Actor peer;

    @SuppressWarnings("NullAway.Init")
    PeerDoors doors;

    static Stream<Hidden> everywhere() {
        return Stream.of(HiddenInPdf.from(1), HiddenInOffice.from(21), HiddenInSaved.from(71))
                .flatMap(one -> one);
    }

    @BeforeAll
    void theLeadLetsAllOfThemGo() throws Exception {
        assertThat(recognizer.isThere()).as("Tesseract").isTrue();
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(40);
        StructureId structure = campaign.structures().get(0);
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        code = dossiers.view(lead, dossier).criteria().get(0).code();
        everywhere().forEach(hidden -> papers.put(hidden.where(), received(lead, structure, hidden)));
        papers.forEach((place, paper) -> {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> documents.latest(lead, paper).state() == DocumentState.READY
                            && !pictures.of(lead, paper, 1).isPending());
            where.put(
                    place,
                    personalData.in(lead, paper, 1).items().stream()
                            .filter(one -> one.kind() == FindingKind.NIR && one.holds())
                            .map(one -> String.valueOf(one.part()))
                            .toList());
            if (documents.latest(lead, paper).held()) {
                personalData.release(lead, paper, 1, "Rien de cela ne gêne.");
            } else {
                where.put(place, List.of());
            }
            dossiers.prove(lead, dossier, code, new ProofRequest(paper, 1, false, null));
        });
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        doors = new PeerDoors(mvc, peer);
    }

    private DocumentId received(Actor lead, StructureId structure, Hidden hidden) {
        return documents
                .receive(
                        lead,
                        structure,
                        new Deposit(hidden.fileName(), null, null, new ByteArrayInputStream(hidden.bytes())))
                .version()
                .document();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void holdsAndSaysWhereAndIsBehindNoDoor(Hidden hidden) throws Exception {
        assertThat(where.get(hidden.where()))
                .as("where it was found")
                .isNotEmpty()
                .doesNotContain("null");
        DocumentId paper = Objects.requireNonNull(papers.get(hidden.where()));
        assertThat(documents.text(peer, paper, 1)).contains("chrysalide");
        PeerDoors.tellNothing(doors.ofVersion(paper, 1), hidden.marker(), hidden.number());
        PeerDoors.tellNothing(doors.ofDossier(dossier, code, "chrysalide"), hidden.marker(), hidden.number());
        String misspelt = hidden.marker().substring(0, hidden.marker().length() - 1);
        assertThat(doors.api("/api/search?q=" + hidden.marker())).contains("\"total\":0");
        assertThat(doors.api("/api/search?q=" + misspelt))
                .contains("\"total\":0")
                .doesNotContain(hidden.marker());
        for (var page : pictures.of(peer, paper, 1).pages()) {
            says(hidden, "picture", recognized(pictures.picture(peer, paper, 1, page.page())));
        }
        if (!pictures.of(peer, paper, 1).pages().isEmpty()) {
            copy(hidden, "/api/documents/" + paper + "/versions/1/copy");
        }
    }

    private void copy(Hidden hidden, String route) throws IOException {
        byte[] copy = doors.asked(route).getContentAsByteArray();
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("chrysalide");
            says(hidden, "copy", text);
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentCatalog().getCOSObject().keySet())
                    .extracting("name")
                    .containsExactlyInAnyOrder("Type", "Version", "Pages");
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    try (var content = stream.createInputStream()) {
                        says(hidden, "stream", new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        says(hidden, "bytes", new String(copy, StandardCharsets.ISO_8859_1));
    }

    private static void says(Hidden hidden, String route, String answer) {
        PeerDoors.tellNothing(Map.of(route, answer), hidden.marker(), hidden.number());
    }

    /** Once for each picture, because most of them are alike. */
    private String recognized(byte[] picture) throws IOException {
        String same = new String(picture, StandardCharsets.ISO_8859_1);
        if (!recognized.containsKey(same)) {
            Path file = Files.write(folder.resolve("page.jpg"), picture);
            String words = recognizer
                    .read(file, folder, Duration.ofMinutes(1))
                    .orElseThrow()
                    .text();
            assertThat(words).contains("chrysalide");
            recognized.put(same, words);
        }
        return Objects.requireNonNull(recognized.get(same));
    }
}
