package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.workflow.CountedStatements;
import org.palier.workflow.NoticeView;
import org.palier.workflow.Notices;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The collective as its facilitator sees it, and the nudge. */
@WorkflowTest
class ProgressPagesTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    SomeCampaigns.Running campaign;

    @BeforeEach
    void aCampaign() {
        campaign = campaigns.begunDaysAgo(40);
    }

    @Test
    void showsEveryStructureOnEveryTheme() throws Exception {
        campaigns.submitted(campaign, "INS");
        String page = page("/collective");
        assertThat(page.split("<td", -1)).hasSize(13);
        assertThat(page)
                .contains("11 retards")
                .contains("en relecture chez " + campaign.dossier("INS").reviewer())
                .contains("Relancer");
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreCells() throws Exception {
        MockHttpSession session = session(campaign.facilitator());
        page("/collective");
        List<String> statements = CountedStatements.during(
                () -> mvc.get().uri("/collective").session(session).exchange());
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThan(16);
    }

    @Test
    void givesTheSameTableToASpreadsheet() throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/collective.csv")
                .session(session(campaign.facilitator()))
                .exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
        String sheet = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet).startsWith("\uFEFF\"Structure\";\"Nom\";");
        assertThat(sheet.lines()).hasSize(3);
        assertThat(sheet).contains("\"" + campaign.structures().get(0) + "\";\"Structure ");
    }

    @Test
    void sendsTheFacilitatorsWordsOnceADayToTheLeadWhoseTurnItIs() throws Exception {
        DossierId dossier = campaigns.submitted(campaign, "INS");
        assertThat(page("/collective/nudge?dossier=" + dossier)).contains("compte sur votre regard");
        assertThat(nudge(dossier, "")).hasStatus(422);
        assertThat(nudge(dossier, "Bonjour, où en êtes-vous ?")).hasStatus(303);
        assertThat(nudge(dossier, "Bonjour encore")).hasStatus(409);
        Actor lead = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.LEAD));
        assertThat(notices.unseen(lead)).extracting(NoticeView::text).containsExactly("Bonjour, où en êtes-vous ?");
        assertThat(notices.unseen(campaigns.person(campaign.structures().get(0), Set.of(Role.LEAD))))
                .isEmpty();
    }

    @Test
    void isForTheFacilitatorOfThisCollectiveOnly() throws Exception {
        Actor lead = campaigns.person(campaign.structures().get(0), Set.of(Role.LEAD));
        assertThat(mvc.get().uri("/collective").session(session(lead)).exchange())
                .hasStatus(403);
        Actor stranger = campaigns.person(null, Set.of(Role.FACILITATOR));
        MockHttpSession theirs = session(stranger);
        assertThat(mvc.get().uri("/collective").session(theirs).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/collective/new");
        assertThat(mvc.get()
                        .uri("/collective?campaign=" + campaign.id())
                        .session(theirs)
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/collective/nudge?dossier="
                                + campaign.dossier("INS").id())
                        .session(theirs)
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void findsACollectiveAgainThatWasFormedAndNotLaunched() {
        MockHttpSession theirs = session(campaigns.person(null, Set.of(Role.FACILITATOR)));
        MvcTestResult formed = mvc.post()
                .uri("/collective/new")
                .with(csrf())
                .session(theirs)
                .param("name", "Collectif en préparation")
                .param("structures", campaign.structures().get(0).value())
                .param("structures", campaign.structures().get(1).value())
                .exchange();
        String next = formed.getResponse().getHeader("Location");
        assertThat(next).endsWith("/campaign");
        assertThat(mvc.get().uri("/collective").session(theirs).exchange())
                .bodyText()
                .contains("Collectif en préparation", "href=\"" + next + "\"");
        assertThat(mvc.get()
                        .uri("/collective")
                        .session(session(campaign.facilitator()))
                        .exchange())
                .bodyText()
                .doesNotContain("Collectif en préparation");
    }

    private MvcTestResult nudge(DossierId dossier, String words) {
        return mvc.post()
                .uri("/collective/nudge")
                .with(csrf())
                .session(session(campaign.facilitator()))
                .param("dossier", dossier.toString())
                .param("words", words)
                .exchange();
    }

    private String page(String path) throws Exception {
        MvcTestResult answer =
                mvc.get().uri(path).session(session(campaign.facilitator())).exchange();
        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString();
        return body.substring(body.indexOf("<main"));
    }

    private MockHttpSession session(Actor actor) {
        return new Visit(mvc, actor.username(), SomeCampaigns.PASSWORD).session();
    }
}
