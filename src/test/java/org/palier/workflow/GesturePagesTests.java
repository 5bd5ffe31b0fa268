package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.dossier.DossierId;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentSetAside;
import org.palier.evidence.Sweeps;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** "Mes gestes" as each role sees it. */
@WorkflowTest
class GesturePagesTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Notices notices;

    @Autowired
    Sweeps sweeps;

    @Autowired
    ObjectStore store;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    SomeCampaigns.Running campaign;
    StructureId structure;

    @BeforeEach
    void aCampaign() {
        campaign = campaigns.begunDaysAgo(40);
        structure = campaign.structures().get(0);
    }

    @Test
    void showsFiveGesturesWithOneFilledButtonAndTheWayToTheRest() throws Exception {
        String page = page(campaigns.person(structure, Set.of(Role.LEAD)), "/");
        assertThat(page.split("<li", -1)).hasSize(6);
        assertThat(page.split("class=\"late\"", -1)).hasSize(6);
        assertThat(page.split("role=\"button\"", -1).length - page.split("secondary outline", -1).length)
                .isLessThanOrEqualTo(1);
        assertThat(page)
                .contains("/?all=true")
                .contains("6 gestes vous attendent")
                .contains("action=\"/documents\"");
    }

    @Test
    void tellsThoseWhoPrepareOfAHarmfulDocument() throws Exception {
        DocumentSetAside harmful = new DocumentSetAside(DocumentId.next(), structure, "Livret d’accueil");
        transactions.executeWithoutResult(begun -> events.publishEvent(harmful));
        assertThat(page(campaigns.person(structure, Set.of(Role.STAFF)), "/"))
                .contains("Livret d’accueil", "programme nuisible", "Déposez une version saine");
        assertThat(page(campaigns.person(structure, Set.of(Role.MEMBER)), "/")).doesNotContain("programme nuisible");
        assertThat(page(campaigns.person(campaign.structures().get(1), Set.of(Role.LEAD)), "/"))
                .doesNotContain("programme nuisible");
    }

    @Test
    void gathersTheCriteriaToReviewIntoOneGesture() throws Exception {
        DossierId dossier = campaigns.submitted(campaign, "INS");
        String page = page(campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF)), "/?all=true");
        assertThat(page.split("/dossiers/" + dossier + "/review", -1)).hasSize(2);
        assertThat(page).contains("Porter un regard sur le dossier").contains("de " + structure);
        assertThat(page(campaigns.person(structure, Set.of(Role.LEAD)), "/"))
                .contains("Chez d’autres en ce moment")
                .contains("y porte son regard");
    }

    @Test
    void saysSoWhenNothingWaits() throws Exception {
        String page = page(campaigns.person(structure, Set.of(Role.MEMBER)), "/");
        assertThat(page).contains("Rien ne vous attend").doesNotContain("action=\"/documents\"");
    }

    @Test
    void keepsANoticeUntilThisPersonHasSeenIt() throws Exception {
        DossierId dossier = campaign.dossier("INS").id();
        notices.nudge(campaign.facilitator(), dossier, structure, "Un coup de main ? <b>");
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        Actor other = campaigns.person(structure, Set.of(Role.LEAD));
        assertThat(page(lead, "/")).contains("Un coup de main ? &lt;b&gt;");
        assertThat(page(campaigns.person(structure, Set.of(Role.STAFF)), "/")).doesNotContain("Un coup de main");

        String seen = "/notices/" + notices.unseen(lead).get(0).id() + "/seen";
        assertThat(mvc.post().uri(seen).with(csrf()).session(session(lead)).exchange())
                .hasStatus(303);
        assertThat(page(lead, "/")).doesNotContain("Un coup de main");
        assertThat(page(other, "/")).contains("Un coup de main");
        Actor stranger = campaigns.person(campaign.structures().get(1), Set.of(Role.LEAD));
        assertThat(mvc.post().uri(seen).with(csrf()).session(session(stranger)).exchange())
                .hasStatus(404);
    }

    @Test
    void showsTheFacilitatorWhatIsLate() throws Exception {
        assertThat(page(campaign.facilitator(), "/"))
                .contains("12 dossiers attendent")
                .contains("/collective/nudge?dossier=")
                .doesNotContain("action=\"/documents\"");
    }

    @Test
    void showsTheOperatorHowTheServiceRuns() throws Exception {
        Actor operator = campaigns.person(null, Set.of(Role.OPERATOR));
        assertThat(page(operator, "/")).contains("/operations").contains("Dépôt des fichiers");
        assertThat(page(operator, "/operations")).contains("Étapes arrêtées");
        assertThat(mvc.get()
                        .uri("/operations")
                        .session(session(campaign.facilitator()))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void readsAllThatIsKeptAtTheOperatorsWish() throws Exception {
        Actor operator = campaigns.person(null, Set.of(Role.OPERATOR));
        store.remove("palier/installation"); // because the store's folder outlives a database in memory
        Instant before = Instant.now();
        assertThat(page(operator, "/operations")).contains("Tout lire maintenant");
        assertThat(mvc.post()
                        .uri("/operations/sweep")
                        .with(csrf())
                        .session(session(operator))
                        .exchange())
                .hasStatus(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            Sweeps.State state = sweeps.state(operator);
            return !state.asked() && !state.running() && !before.isAfter(Objects.requireNonNull(state.finishedAt()));
        });
        assertThat(page(operator, "/operations")).contains("Dernière lecture entière finie", "endommagées : ");
        assertThat(page(operator, "/")).contains("Fichiers gardés");
    }

    @Test
    void tellsAProgramTheSame() throws Exception {
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        MvcTestResult answer = mvc.get()
                .uri("/api/tasks")
                .header("Authorization", new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).bearer())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(6);
        assertThat(answer).bodyJson().extractingPath("$.items[0].kind").isEqualTo("PREPARE");
        assertThat(answer).bodyJson().extractingPath("$.items[0].criterion").isNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].dueAt")
                .asString()
                .endsWith("Z");
    }

    private String page(Actor actor, String path) throws Exception {
        MvcTestResult answer = mvc.get().uri(path).session(session(actor)).exchange();
        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString();
        return body.substring(body.indexOf("<main"));
    }

    private MockHttpSession session(Actor actor) {
        return new Visit(mvc, actor.username(), SomeCampaigns.PASSWORD).session();
    }
}
