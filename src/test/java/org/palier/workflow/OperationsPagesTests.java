package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.evidence.Custody;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the operator is told of a bucket from which nothing is removed, and the word that lets it go on. */
@WorkflowTest
class OperationsPagesTests {

    private static final String BUCKET = "/api/operations/bucket";
    private static final String BUTTON = "Cette base est la bonne";

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Custody custody;

    @Autowired
    ObjectStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Actor operator;

    @BeforeEach
    void anotherCopyWentOn() {
        operator = campaigns.person(null, Set.of(Role.OPERATOR));
        emptied();
        jdbc.sql("update bucket_mark set installation = 'ours', generation = 3, stamp = 'a'")
                .update();
        marked(5, "ours b");
    }

    @AfterEach
    void emptied() {
        store.list("palier/").map(ObjectStore.Kept::key).toList().forEach(store::remove);
        jdbc.sql("update bucket_mark set held = null, held_at = null").update();
    }

    @Test
    void saysWhyNothingIsRemovedAndTakesTheOperatorsWord() throws Exception {
        assertThat(page("/operations"))
                .contains("Palier ne supprime plus rien", "Le dépôt porte une marque plus récente", BUTTON)
                .contains("suspendues depuis");
        assertThat(page("/")).contains("suspendues depuis");
        assertThat(mvc.post()
                        .uri("/operations/bucket/claim")
                        .session(session())
                        .with(csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(custody.state().hold()).isNull();
        assertThat(store.list("palier/").map(ObjectStore.Kept::key)).containsExactly("palier/marks/6");
        assertThat(page("/operations")).doesNotContain(BUTTON).contains("se font");
        assertThat(mvc.post()
                        .uri("/operations/bucket/claim")
                        .session(session())
                        .with(csrf())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Il n’y a rien à décider");
    }

    @Test
    void offersNoWordThatWouldNotHelp() throws Exception {
        marked(6, "another b");
        assertThat(page("/operations"))
                .contains("la marque d’une autre installation")
                .doesNotContain(BUTTON);
        emptied();
        marked(3, "ours b");
        assertThat(page("/operations")).contains("Une copie de cette base", BUTTON);
        emptied();
        jdbc.sql("update bucket_mark set held = 'FORGOTTEN', held_at = now()").update();
        assertThat(page("/operations")).contains("sans doute plus ancienne").doesNotContain(BUTTON);
    }

    @Test
    void tellsAProgramTheSame() throws Exception {
        assertThat(api(HttpMethod.GET, BUCKET))
                .bodyJson()
                .extractingPath("$.held")
                .isEqualTo("OLDER");
        assertThat(api(HttpMethod.POST, BUCKET + "/claim")).hasStatus(204);
        assertThat(api(HttpMethod.GET, BUCKET))
                .bodyJson()
                .extractingPath("$.held")
                .isNull();
        assertThat(api(HttpMethod.POST, BUCKET + "/claim"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("evidence.refusal.nothing-to-claim");
    }

    @Test
    void tellsWhoeverWatchesAndStaysReady() throws Exception {
        assertThat(mvc.get().uri("/actuator/health/removals").session(session()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"UP\"", "OLDER", "/operations");
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/health/removals").exchange()).hasStatus(302);
    }

    @Test
    void saysToTheLeadThatAnErasureIsNotDone() throws Exception {
        var structure = campaigns.begunDaysAgo(10).structures().get(0);
        operator = campaigns.person(structure, Set.of(Role.LEAD));
        jdbc.sql("insert into document_errand (document, chain, kind, asked_at, due_at, attempts, obstacle)"
                        + " values (?, ?, 'ERASE', now(), dateadd(day, 1, now()), 3, 'REFUSED')")
                .params(UUID.randomUUID(), structure.value())
                .update();
        assertThat(page("/documents/retention")).contains("Pas encore effacées", "un verrou de conservation");
        assertThat(page("/documents?erasing")).contains("pas encore sortis du dépôt", "/documents/retention");
        assertThat(api(HttpMethod.GET, "/api/documents/erasures"))
                .bodyJson()
                .extractingPath("$[0].obstacle")
                .isEqualTo("REFUSED");
        jdbc.sql("delete from document_errand where chain = ?")
                .param(structure.value())
                .update();
    }

    private void marked(long generation, String content) {
        store.keep("palier/marks/" + generation, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(custody.isOurs()).isFalse();
    }

    private String page(String path) throws Exception {
        var answer = mvc.get().uri(path).session(session()).exchange();
        assertThat(answer).hasStatusOk();
        var body = answer.getResponse().getContentAsString();
        return body.substring(body.indexOf("<main"));
    }

    private MvcTestResult api(HttpMethod method, String path) throws Exception {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", new Visit(mvc, operator.username(), SomeCampaigns.PASSWORD).bearer())
                .exchange();
    }

    private MockHttpSession session() {
        return new Visit(mvc, operator.username(), SomeCampaigns.PASSWORD).session();
    }
}
