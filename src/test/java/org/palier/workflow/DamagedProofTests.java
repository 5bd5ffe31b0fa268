package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Receipt;
import org.palier.evidence.Sweeps;
import org.palier.evidence.VersionView;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A proof whose file is damaged: every page that shows it says so, and what to do, until the same file is there again. */
@WorkflowTest
class DamagedProofTests {

    private static final String TAG = "endommagée";
    private static final String GESTURE = "Déposez de nouveau le même fichier";

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sweeps sweeps;

    @Autowired
    ObjectStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    SomeCampaigns.Running campaign;
    Actor lead;
    Actor peer;
    DossierId dossier;
    String criterion;
    String words;
    VersionView proof;

    @BeforeEach
    void aProofThatIsLent() {
        campaign = campaigns.begunDaysAgo(40);
        lead = campaigns.person(campaign.structures().get(0), Set.of(Role.LEAD));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        criterion = dossiers.view(lead, dossier).criteria().get(0).code();
        words = "Nos visites de la réserve " + UUID.randomUUID();
        deposited("Une autre pièce, par laquelle le dépôt se reconnaît " + words);
        proof = deposited(words).version();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> documents.latest(lead, proof.document()).state() == DocumentState.READY);
        dossiers.prove(lead, dossier, criterion, new ProofRequest(proof.document(), 1, false, null, true));
    }

    @Test
    void isSaidOnEveryPageThatShowsItUntilTheSameFileIsDepositedAgain() throws Exception {
        String page = "/documents/" + proof.document() + "/versions/1";
        assertThat(page(lead, page)).doesNotContain(TAG).contains("Télécharger l’original");
        rots();
        assertThat(page(lead, page))
                .contains(TAG, GESTURE, "href=\"#revise\"")
                .doesNotContain("Télécharger l’original");
        assertThat(page(lead, "/documents")).contains(TAG, GESTURE);
        assertThat(page(lead, "/dossiers/" + dossier)).contains(TAG, GESTURE);
        assertThat(page(lead, "/search?q=réserve")).contains(TAG);
        assertThat(page(lead, "/")).contains("Une pièce est endommagée", GESTURE, "href=\"" + page + "\"");

        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        assertThat(page(peer, "/dossiers/" + dossier + "/review?criterion=" + criterion))
                .contains(TAG, "peut déposer de nouveau le même fichier")
                .doesNotContain(GESTURE, "Télécharger l’original");

        assertThat(deposited(words).healed()).isTrue();
        assertThat(page(lead, page)).doesNotContain(TAG).contains("Télécharger l’original");
        assertThat(page(lead, "/")).doesNotContain(TAG);
        assertThat(page(lead, "/dossiers/" + dossier)).doesNotContain(TAG);
    }

    @Test
    void isRefusedInWordsAndToldToPrograms() throws Exception {
        rots();
        MvcTestResult refused = asked(lead, "/documents/" + proof.document() + "/versions/1/content");
        assertThat(refused).hasStatus(409);
        assertThat(refused.getResponse().getContentAsString()).contains("Cette pièce est endommagée", GESTURE);
        String bearer = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).bearer();
        assertThat(mvc.get().uri("/api/search").param("q", "réserve").header(HttpHeaders.AUTHORIZATION, bearer))
                .bodyJson()
                .extractingPath("$.items[?(@.document == '" + proof.document() + "')].damaged")
                .asArray()
                .singleElement()
                .isNotNull();
        MvcTestResult problem = mvc.get()
                .uri("/api/documents/" + proof.document() + "/versions/1/content")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
        assertThat(problem).hasStatus(409);
        assertThat(problem).bodyJson().extractingPath("$.code").isEqualTo("evidence.refusal.damaged");
        MvcTestResult version = mvc.get()
                .uri("/api/documents/" + proof.document())
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .exchange();
        assertThat(version).bodyJson().extractingPath("$.damaged").asString().endsWith("Z");
    }

    /** The object goes, and the sweep meets it. */
    private void rots() {
        store.remove("palier/installation"); // because the store's folder outlives a database in memory
        store.remove(jdbc.sql("select object_key from document_version where document = ?")
                .param(proof.document().value())
                .query(String.class)
                .single());
        Actor operator = campaigns.person(null, Set.of(Role.OPERATOR));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            sweeps.begin(operator);
            return documents.version(lead, proof.document(), 1).damaged() != null;
        });
    }

    private Receipt deposited(String text) {
        StructureId structure = campaign.structures().get(0);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return documents.receive(
                lead, structure, new Deposit("visites.txt", null, null, new ByteArrayInputStream(bytes)));
    }

    private String page(Actor reader, String path) throws Exception {
        MvcTestResult answer = asked(reader, path);
        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString();
        return body.substring(body.indexOf("<main"));
    }

    private MvcTestResult asked(Actor reader, String path) {
        return mvc.get()
                .uri(path)
                .session(new Visit(mvc, reader.username(), SomeCampaigns.PASSWORD).session())
                .exchange();
    }
}
