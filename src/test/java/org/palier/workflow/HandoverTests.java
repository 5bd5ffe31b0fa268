package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.BoardDecisions;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofRequest;
import org.palier.dossier.Viewpoint;
import org.palier.evidence.Content;
import org.palier.evidence.Copies;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.PagePictures;
import org.palier.evidence.PersonalData;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** What a peer gets of a proof: its pages, its text and a copy of these; the deposited bytes only by the lead's word. */
@WorkflowTest
class HandoverTests {

    private static final String NUMBER = "2 55 08 14 168 025 38";

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    Copies copies;

    @Autowired
    PagePictures pictures;

    @Autowired
    PersonalData personalData;

    @Autowired
    Dossiers dossiers;

    @Autowired
    BoardDecisions board;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvcTester mvc;

    SomeCampaigns.Running campaign;
    Actor lead;
    Actor staff;
    Actor peer;
    DossierId dossier;
    String criterion;
    DocumentId paper;

    @BeforeEach
    void aPaperWhosePropertiesSayMoreThanItsPages() throws IOException {
        campaign = campaigns.begunDaysAgo(40);
        StructureId structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        staff = campaigns.person(structure, Set.of(Role.STAFF));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        criterion = dossiers.view(lead, dossier).criteria().get(0).code();
        paper = documents
                .receive(staff, structure, new Deposit("livret.pdf", "Livret", null, new ByteArrayInputStream(paper())))
                .version()
                .document();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> documents.latest(staff, paper).state() == DocumentState.READY
                        && !pictures.of(staff, paper, 1).isPending());
        if (documents.latest(staff, paper).held()) {
            personalData.release(lead, paper, 1, "Le livret est public.");
        }
    }

    /** A number in the properties, in the XML beside them, and in what a viewer is told of the document. */
    private static byte[] paper() throws IOException {
        byte[] plain = SampleDocuments.pdf("Livret", List.of("Une chrysalide accueille chacun."));
        try (PDDocument pdf = Loader.loadPDF(plain);
                var bytes = new ByteArrayOutputStream()) {
            pdf.getDocumentInformation().setAuthor(NUMBER);
            pdf.getDocumentCatalog()
                    .setMetadata(
                            new PDMetadata(pdf, new ByteArrayInputStream(NUMBER.getBytes(StandardCharsets.UTF_8))));
            pdf.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Lang"), NUMBER);
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void givesAPeerPagesTextAndACopyAndNothingElse() throws Exception {
        send(false);
        String address = "/documents/" + paper + "/versions/1";
        String bearer = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).bearer();
        MockHttpSession session = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).session();
        assertThat(documents.text(peer, paper, 1)).contains("chrysalide").doesNotContain("168 025");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.content(peer, paper, 1))
                .withMessage("shared.refusal.unknown");
        for (String bytes : List.of("/content", "/content?inline=1")) {
            assertThat(mvc.get().uri("/api" + address + bytes).header(HttpHeaders.AUTHORIZATION, bearer))
                    .hasStatus(404);
            assertThat(mvc.get().uri(address + bytes).session(session)).hasStatus(404);
        }
        String proof = dossiers.view(peer, dossier)
                .criterion(criterion)
                .proofs()
                .get(0)
                .id()
                .toString();
        assertThat(mvc.get()
                        .uri("/dossiers/" + dossier + "/proofs/" + proof + "/content")
                        .session(session))
                .hasStatus(404);
        assertThat(page(session, "/dossiers/" + dossier + "/review?criterion=" + criterion))
                .contains(address + "/copy", "Copie à lire (PDF)")
                .doesNotContain("Télécharger l’original", "/content\"");
        assertThat(page(session, address)).contains(address + "/copy").doesNotContain("/content\"");
        var copy = mvc.get()
                .uri("/api" + address + "/copy")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
        assertThat(copy).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        holdsOnlyWhatShows(copy.getResponse().getContentAsByteArray());
        assertThat(mvc.get().uri(address + "/copy").session(session)).hasStatusOk();
    }

    private static void holdsOnlyWhatShows(byte[] copy) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("chrysalide")
                    .doesNotContain("168 025");
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Copie à lire");
            assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    }

    @Test
    void givesTheOriginalByTheLeadsWordAlone() throws Exception {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> prove(staff, true))
                .returns("dossier.refusal.original-by-lead", Refusal::code)
                .returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
        String before = dossiers.view(lead, dossier).digest();
        send(true);
        assertThat(dossiers.view(lead, dossier).digest()).isNotEqualTo(before);
        try (Content own = documents.content(staff, paper, 1);
                Content lent = documents.content(peer, paper, 1)) {
            assertThat(lent.file()).hasSameBinaryContentAs(own.file());
            assertThat(Files.size(lent.file())).isPositive();
        }
        MockHttpSession session = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(session, "/dossiers/" + dossier + "/review?criterion=" + criterion))
                .contains("Copie à lire (PDF)", "Télécharger l’original");
        MockHttpSession ours = new Visit(mvc, staff.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(ours, "/dossiers/" + dossier)).contains("le binôme peut télécharger l’original");
        Actor unsigned = campaigns.person(peer.structure(), Set.of(Role.STAFF));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> documents.content(unsigned, paper, 1))
                .withMessage("shared.refusal.unknown");
    }

    @Test
    void asksForTheSignatureAgainAndKeepsWhatWasDeclared() {
        send(false);
        dossiers.undertake(peer, dossier, "Mon cousin y travaille.");
        dossiers.undertake(peer, dossier, "");
        dossiers.view(peer, dossier)
                .criteria()
                .forEach(one -> dossiers.review(peer, dossier, one.code(), Outcome.AGREED, 1, ""));
        transaction.executeWithoutResult(status -> {
            board.bringToBoard(dossier);
            board.giveBack(dossier, "Pourquoi ?");
        });
        dossiers.submit(lead, dossier);
        assertThat(dossiers.view(peer, dossier).viewpoint()).isEqualTo(Viewpoint.REVIEWER_OUTSIDE);
        assertThat(documents.opened(peer)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dossiers.review(peer, dossier, criterion, Outcome.AGREED, 1, ""))
                .returns("dossier.refusal.no-undertaking", Refusal::code);
        dossiers.undertake(peer, dossier, "J’y siège.");
        assertThat(documents.opened(peer)).hasSize(1);
        assertThat(database.queryForList(
                        "select interests from dossier_declaration where dossier = ? order by sending, number",
                        String.class,
                        dossier.value()))
                .containsExactly("", "Mon cousin y travaille.", "", "J’y siège.");
    }

    @Test
    void letsNobodyComputeLevelsFromTheDigest() {
        send(false);
        Actor unsigned = campaigns.person(peer.structure(), Set.of(Role.STAFF));
        assertThat(dossiers.view(unsigned, dossier).digest()).isNull();
        assertThat(dossiers.view(campaign.facilitator(), dossier).digest()).isNull();
        String salted = dossiers.view(lead, dossier).digest();
        assertThat(dossiers.view(peer, dossier).digest()).isEqualTo(salted);
        database.update("update dossier set salt = ? where id = ?", "0".repeat(64), dossier.value());
        assertThat(dossiers.view(lead, dossier).digest()).isNotEqualTo(salted);
        assertThat(database.queryForList("select distinct salt from dossier", String.class))
                .hasSizeGreaterThan(2)
                .doesNotContainNull();
    }

    private void send(boolean original) {
        prove(original ? lead : staff, original);
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
    }

    private void prove(Actor by, boolean original) {
        dossiers.prove(by, dossier, criterion, new ProofRequest(paper, 1, false, null, original));
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.get()
                .uri(address)
                .session(session)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
