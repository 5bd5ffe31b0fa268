package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Missing;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Content;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.PersonalData;
import org.palier.evidence.SomePictures;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.search.Hit;
import org.palier.search.Question;
import org.palier.search.Searches;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A proof in which something personal was found: tied with a warning, sent only once the lead has said why it may go. */
@WorkflowTest
class HeldProofTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    PersonalData personalData;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Searches searches;

    @Autowired
    MockMvcTester mvc;

    SomeCampaigns.Running campaign;
    Actor lead;
    Actor staff;
    Actor peer;
    DossierId dossier;
    String criterion;
    VersionView held;

    @BeforeEach
    void aProofThatIsHeld() {
        campaign = campaigns.begunDaysAgo(40);
        StructureId structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        staff = campaigns.person(structure, Set.of(Role.STAFF));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        criterion = dossiers.view(lead, dossier).criteria().get(0).code();
        held = read(structure, "Jeanne, chrysope, née le 12 mars 1984");
    }

    @Test
    void isTiedWithAWarningAndSentOnlyOnceReleased() throws Exception {
        var tied = dossiers.prove(staff, dossier, criterion, new ProofRequest(held.document(), 1, false, null));
        assertThat(tied.warnings()).contains("dossier.warning.held");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> campaigns.submitted(campaign, "INS"))
                .returns("dossier.refusal.incomplete", Refusal::code);
        String where = "/documents/" + held.document() + "/versions/1#findings";
        assertThat(dossiers.readiness(lead, dossier).missing())
                .containsExactly(new Missing(criterion, "dossier.missing.held", where));
        MockHttpSession session = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(session, "/dossiers/" + dossier))
                .contains("href=\"" + where + "\"", "à vérifier avant partage");
        assertThat(page(session, "/dossiers/" + dossier + "/sending")).contains("href=\"" + where + "\"");

        personalData.release(lead, held.document(), 1, "La personne est d’accord.");
        campaigns.submitted(campaign, "INS");
        assertThat(found(peer).total()).isZero();
        dossiers.undertake(peer, dossier, "");
        assertThat(documents.text(peer, held.document(), 1)).contains("1984");
        assertThat(found(peer).items()).hasSize(1);
        MockHttpSession reading = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(reading, "/dossiers/" + dossier + "/review?criterion=" + criterion + "&q=chrysope"))
                .contains("<mark>chrysope</mark>", "Une fois dans le texte", "value=\"chrysope\"");
    }

    @Test
    void givesTheBinomeAPhotoWithoutWhatItsDeviceWrote() throws Exception {
        StructureId structure = campaign.structures().get(0);
        byte[] bytes = SomePictures.heldOnItsSide(80, 40);
        VersionView photo = documents
                .receive(staff, structure, new Deposit("affiche.jpg", null, null, new ByteArrayInputStream(bytes)))
                .version();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> documents.latest(staff, photo.document()).state() == DocumentState.READY);
        dossiers.prove(lead, dossier, criterion, new ProofRequest(photo.document(), 1, false, null, true));
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        try (Content own = documents.content(staff, photo.document(), 1);
                Content lent = documents.content(peer, photo.document(), 1)) {
            assertThat(own.file()).hasBinaryContent(bytes);
            assertThat(Files.readString(lent.file(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SomePictures.TELEPHONE);
        }
        MockHttpSession reading = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(reading, "/documents/" + photo.document() + "/versions/1/content"))
                .doesNotContain(SomePictures.TELEPHONE);
    }

    @Test
    void isTakenOutAgainAndAMaskedVersionTakesItsPlace() {
        var tied = dossiers.prove(staff, dossier, criterion, new ProofRequest(held.document(), 1, false, null));
        var masked = documents
                .revise(staff, held.document(), deposit("Jeanne, née le ••••••"))
                .version();
        assertThat(await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> documents.version(staff, masked.document(), 2),
                                one -> one.state() == DocumentState.READY)
                        .held())
                .isFalse();
        dossiers.withdraw(staff, dossier, criterion, tied.id());
        dossiers.prove(staff, dossier, criterion, new ProofRequest(held.document(), 2, false, null));
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        assertThat(documents.versions(peer, held.document()))
                .extracting("version")
                .containsExactly(2);
    }

    @Test
    void isShownWithItsFindingsAndReleasedOnItsPage() throws Exception {
        MockHttpSession session = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).session();
        String address = "/documents/" + held.document();
        assertThat(page(session, address))
                .contains(
                        "Date de naissance, page 1 : •• mars 1984", "À vérifier avant partage", "Autoriser le partage");
        assertThat(page(session, "/documents")).contains("À vérifier avant partage");
        MockHttpSession colleague = new Visit(mvc, staff.username(), SomeCampaigns.PASSWORD).session();
        assertThat(page(colleague, address))
                .contains("Votre référente RSE peut l’autoriser ici")
                .doesNotContain("Autoriser le partage");
        var refused = mvc.post()
                .uri(address + "/versions/1/release")
                .param("reason", "C’est le 06 12 34 56 78.")
                .session(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"refusal\"", "C’est le 06 12 34 56 78.", "Autoriser le partage");
        assertThat(mvc.post()
                        .uri(address + "/versions/1/release")
                        .param("reason", "Elle est d’accord.")
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(303)
                .hasRedirectedUrl(address + "/versions/1?released");
        assertThat(page(session, address))
                .contains("Elle est d’accord.", "Peut être partagée : décidé")
                .doesNotContain("À vérifier avant partage");
    }

    @Test
    void tellsItsFindingsOverTheApiToItsStructureOnly() throws Exception {
        String address = "/api/documents/" + held.document() + "/versions/1";
        String bearer = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).bearer();
        var told = mvc.get()
                .uri(address + "/findings")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
        assertThat(told).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"items": [{"kind": "BIRTH_DATE", "page": 1, "excerpt": "•• mars 1984", "holds": true}],
             "held": true, "released": null}
            """);
        String stranger = new Visit(mvc, peer.username(), SomeCampaigns.PASSWORD).bearer();
        assertThat(mvc.get().uri(address + "/findings").header(HttpHeaders.AUTHORIZATION, stranger))
                .hasStatus(404);
        var release = mvc.post()
                .uri(address + "/release")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .contentType(MediaType.APPLICATION_JSON);
        assertThat(release.content("{}")).hasStatus(422);
        assertThat(release.content("{\"reason\": \"Elle est d’accord.\"}")).hasStatus(204);
        assertThat(release.content("{\"reason\": \"Elle est d’accord.\"}")).hasStatus(409);
        assertThat(mvc.get().uri(address + "/findings").header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"held\": false, \"released\": {\"by\": \"%s\", \"reason\": \"Elle est d’accord.\"}}"
                                .formatted(lead.name()));
    }

    @Test
    void tellsOverTheApiWhatCouldNotBeReadAndWhoLetItGo() throws Exception {
        StructureId structure = campaign.structures().get(0);
        byte[] cut = SampleDocuments.pdf("Livret", List.of("Une ligne."));
        byte[] bytes = Arrays.copyOf(cut, cut.length * 2 / 3);
        VersionView broken = documents
                .receive(staff, structure, new Deposit("coupé.pdf", null, null, new ByteArrayInputStream(bytes)))
                .version();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> documents.latest(staff, broken.document()).state() == DocumentState.UNREADABLE);
        String address = "/api/documents/" + broken.document() + "/versions/1/findings";
        String bearer = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).bearer();
        assertThat(mvc.get().uri(address).header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"items": [], "held": true, "unread": ["DOCUMENT"], "released": null}
                    """);
        personalData.release(lead, broken.document(), 1, "Elle est vide.");
        assertThat(mvc.get().uri(address).header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"items": [], "held": false, "unread": ["DOCUMENT"],
                     "released": {"by": "%s", "reason": "Elle est vide."}}
                    """.formatted(lead.name()));
    }

    private VersionView read(StructureId structure, String text) {
        var id = documents.receive(staff, structure, deposit(text)).version().document();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> documents.latest(staff, id), one -> one.state() == DocumentState.READY);
    }

    private static Deposit deposit(String text) {
        return new Deposit("note.txt", "Note", null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String page(MockHttpSession session, String address) throws Exception {
        return mvc.get()
                .uri(address)
                .session(session)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Page<Hit> found(Actor reader) {
        return searches.find(reader, new Question("chrysope", Map.of()), 0).hits();
    }
}
