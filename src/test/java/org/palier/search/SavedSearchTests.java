package org.palier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The questions that people keep: by name, fifty at most, and for themselves alone. */
@WorkflowTest
class SavedSearchTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Question QUESTION = new Question("livret d’accueil", Map.of(Facet.THEME, "INS"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SomeCampaigns campaigns;

    @Autowired
    private SavedSearches searches;

    @SuppressWarnings("NullAway.Init")
    private Actor reader;

    @BeforeEach
    void someone() {
        reader = campaigns.person(null, Set.of(Role.FACILITATOR));
    }

    @Test
    void keepsAQuestionForWhoeverAskedIt() {
        searches.save(reader, "Vœux", new Question("vœux", Map.of()));
        SavedSearches.Saved kept = searches.save(reader, " Accueil ", QUESTION);
        assertThat(searches.of(reader))
                .extracting(SavedSearches.Saved::name, SavedSearches.Saved::question)
                .containsExactly(tuple("Accueil", QUESTION), tuple("Vœux", new Question("vœux", Map.of())));
        Actor other = campaigns.person(null, Set.of(Role.FACILITATOR));
        assertThat(searches.of(other)).isEmpty();
        assertThatThrownBy(() -> searches.remove(other, kept.id())).hasMessage("shared.refusal.unknown");
        searches.remove(reader, kept.id());
        assertThat(searches.of(reader)).hasSize(1);
        assertThatThrownBy(() -> searches.remove(reader, kept.id())).hasMessage("shared.refusal.unknown");
    }

    @Test
    void keepsFiftyAndNoMore() {
        for (int number = 0; number < 50; number++) {
            searches.save(reader, "Recherche " + number, QUESTION);
        }
        assertThatThrownBy(() -> searches.save(reader, "Une de trop", QUESTION))
                .isInstanceOf(Refusal.class)
                .hasMessage("search.refusal.too-many");
    }

    @Test
    void wantsANameAndSomethingToLookFor() {
        assertThatThrownBy(() -> searches.save(reader, " ", QUESTION)).hasMessage("search.refusal.name");
        assertThatThrownBy(() -> searches.save(reader, "n".repeat(101), QUESTION))
                .hasMessage("shared.refusal.too-long");
        for (String words : new String[] {"", " ", "m".repeat(301)}) {
            assertThatThrownBy(() -> searches.save(reader, "Rien", new Question(words, Map.of())))
                    .hasMessage("search.refusal.question");
        }
        assertThatThrownBy(() -> searches.save(reader, "Long", new Question("", Map.of(Facet.TYPE, "t".repeat(101)))))
                .hasMessage("search.refusal.question");
    }

    @Test
    void isKeptListedAndRemovedOverTheApi() throws Exception {
        String bearer = "Bearer " + token();
        var kept = mvc.post()
                .uri("/api/searches")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Accueil\",\"q\":\"livret\",\"theme\":\"INS\",\"year\":\"2026\"}")
                .exchange();
        assertThat(kept).hasStatus(201).bodyJson().extractingPath("$.theme").isEqualTo("INS");
        String id = JSON.readTree(kept.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
        assertThat(mvc.get().uri("/api/searches").header(HttpHeaders.AUTHORIZATION, bearer))
                .bodyJson()
                .extractingPath("$.items[*].q")
                .asArray()
                .containsExactly("livret");
        assertThat(mvc.delete().uri("/api/searches/" + id).header(HttpHeaders.AUTHORIZATION, bearer))
                .hasStatus(204);
        for (String gone : new String[] {id, "x"}) {
            assertThat(mvc.delete().uri("/api/searches/" + gone).header(HttpHeaders.AUTHORIZATION, bearer))
                    .hasStatus(404);
        }
    }

    private String token() {
        String asked =
                JSON.writeValueAsString(Map.of("username", reader.username(), "password", SomeCampaigns.PASSWORD));
        var given = mvc.post()
                .uri("/api/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(asked)
                .exchange();
        return JSON.readTree(given.getResponse().getContentAsByteArray())
                .get("token")
                .asString();
    }
}
