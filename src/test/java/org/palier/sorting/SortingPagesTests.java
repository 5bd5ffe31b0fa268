package org.palier.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** "À classer" as people and programs use it. */
@WorkflowTest
class SortingPagesTests {

    @Autowired
    Documents documents;

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    MockMvcTester mvc;

    String dossier;
    Visit visit;
    DocumentId booklet;
    MockHttpSession session;

    @BeforeEach
    void aDocument() {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(1);
        StructureId structure = campaign.structures().get(0);
        Actor staff = campaigns.person(structure, Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id().toString();
        byte[] bytes = SampleDocuments.pdf("Livret " + structure, List.of("Bienvenue."));
        booklet = documents
                .receive(
                        staff,
                        structure,
                        new Deposit("livret.pdf", "Livret d’accueil", null, new ByteArrayInputStream(bytes)))
                .version()
                .document();
        visit = new Visit(mvc, staff.username(), SomeCampaigns.PASSWORD);
        session = visit.session();
    }

    @Test
    void saysOnMesGestesHowManyWait() throws Exception {
        assertThat(page("/")).contains("Une pièce à classer").contains("href=\"/documents/to-sort\"");
        assertThat(page("/documents")).contains("href=\"/documents/to-sort\"");
        assertThat(page("/documents/to-sort/count")).contains("une pièce à classer");
    }

    @Test
    void proposesTheLikelyCriteriaFirst() throws Exception {
        String page = page("/documents/to-sort/" + booklet);
        assertThat(page).contains("Les plus probables").contains("proposé d’après le nom");
        assertThat(page.indexOf("INS-01 ·")).isPositive().isLessThan(page.indexOf("<details class=\"more\""));
    }

    @Test
    void keepsWhatWasTickedAndSaysWhereItWasRefused() throws Exception {
        var answer = mvc.post()
                .uri("/documents/to-sort/" + booklet)
                .session(session)
                .with(csrf())
                .param("criteria", dossier + ":INS-01", dossier + ":INS-99")
                .param("type", "LIVRET_ACCUEIL")
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer.getResponse().getContentAsString())
                .contains("id=\"refusal\"")
                .contains("Un critère n’a pas pris cette pièce")
                .contains("classée");
        var last = mvc.post()
                .uri("/documents/to-sort/" + booklet)
                .session(session)
                .with(csrf())
                .param("criteria", dossier + ":INS-02")
                .exchange();
        assertThat(last).hasStatus(303).hasRedirectedUrl("/documents/to-sort");
    }

    @Test
    void asksForACriterionOrForTheWordThatItIsNoProof() throws Exception {
        var answer = mvc.post()
                .uri("/documents/to-sort/" + booklet)
                .session(session)
                .with(csrf())
                .param("type", "STATUTS")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("Cochez au moins un critère")
                .contains("value=\"STATUTS\" selected");
        assertThat(mvc.post()
                        .uri("/documents/to-sort/" + booklet + "/aside")
                        .session(session)
                        .with(csrf()))
                .hasStatus(303);
        assertThat(page("/documents/to-sort")).contains("Rien à classer");
    }

    @Test
    void answersProgramsCriterionByCriterion() throws Exception {
        String bearer = visit.bearer();
        assertThat(mvc.get().uri("/api/documents/to-sort").header("Authorization", bearer))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].document")
                .isEqualTo(booklet.toString());
        var answer = mvc.post()
                .uri("/api/documents/" + booklet + "/criteria")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"criteria":[{"dossier":"%s","code":"INS-01"},{"dossier":"%s","code":"INS-99"},{}]}
                        """.formatted(dossier, dossier))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.results[0].proof").isNotNull();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[1].problem.code")
                .isEqualTo("shared.refusal.unknown");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[2].problem.status")
                .isEqualTo(404);
    }

    @Test
    void saysThatNothingComesInByMailWhereNoMailboxIsSet() throws Exception {
        assertThat(page("/documents/by-mail")).contains("n’est pas ouvert").doesNotContain("renewal");
    }

    private String page(String path) throws Exception {
        var answer = mvc.get().uri(path).session(session).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
