package org.palier.collective.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.WholeService;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathering and launching, on pages and over the API. */
@WholeService
class CollectiveWebTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "une phrase de passe";
    private static final List<String> THEMES = List.of("INS", "TER", "TRA", "DRO", "ECO", "GOU");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    @SuppressWarnings("NullAway.Init")
    private Visit facilitator;

    @SuppressWarnings("NullAway.Init")
    private Visit lead;

    private List<String> members = List.of();

    @BeforeEach
    void sevenStructures() {
        members = IntStream.range(0, 7).mapToObj(each -> structure()).toList();
        facilitator = visit(null, Role.FACILITATOR);
        lead = visit(StructureId.of(members.get(0)), Role.LEAD);
    }

    @Test
    void launchesACampaignOverTheApi() throws Exception {
        String collective =
                made(post(facilitator, "/api/collectives", Map.of("name", "Collectif", "structures", members)));
        String campaign =
                made(post(facilitator, "/api/collectives/" + collective + "/campaigns", launch("2026-10-01")));

        assertThat(get(lead, "/api/campaigns/" + campaign))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    body.assertThat().extractingPath("$.plan.length()").isEqualTo(42);
                    body.assertThat().extractingPath("$.capsules[0].theme").isEqualTo("INS");
                    body.assertThat().extractingPath("$.capsules[0].opens").isEqualTo("2026-10-01");
                    body.assertThat().extractingPath("$.structures").isEqualTo(members);
                    body.assertThat().extractingPath("$.referential.version").isEqualTo("0.1.0");
                });
        assertThat(get(facilitator, "/api/campaigns"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(campaign);
        assertThat(get(visit(StructureId.of(structure()), Role.LEAD), "/api/campaigns/" + campaign))
                .hasStatus(404);
        assertThat(get(facilitator, "/api/campaigns/rien")).hasStatus(404);
    }

    @Test
    void answersWhatIsMissingOrMistyped() throws Exception {
        assertThat(post(facilitator, "/api/collectives", Map.of("name", "Collectif")))
                .hasStatus(400);
        assertThat(post(
                        facilitator,
                        "/api/collectives",
                        Map.of("name", "Collectif", "structures", members.subList(0, 1))))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("collective.refusal.alone");
        assertThat(post(lead, "/api/collectives", Map.of("name", "Collectif", "structures", members)))
                .hasStatus(403);
        String collective =
                made(post(facilitator, "/api/collectives", Map.of("name", "Collectif", "structures", members)));
        String campaigns = "/api/collectives/" + collective + "/campaigns";
        assertThat(post(facilitator, campaigns, launch("le premier octobre"))).hasStatus(400);
        assertThat(post(facilitator, campaigns, launch("2027-10-01")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("collective.refusal.dates");
        assertThat(post(facilitator, campaigns, Map.of("name", "Démarche", "capsules", List.of(Map.of()))))
                .hasStatus(400);
        assertThat(post(lead, campaigns, launch("2026-10-01"))).hasStatus(403);
    }

    @Test
    void launchesACampaignFromThePages() {
        MockHttpSession session = facilitator.session();
        assertThat(mvc.get().uri("/collective/new").session(session))
                .hasStatusOk()
                .bodyText()
                .contains(members)
                .doesNotContain("??");
        var form =
                mvc.post().uri("/collective/new").with(csrf()).session(session).param("name", "Collectif d’ici");
        members.forEach(member -> form.param("structures", member));
        MvcTestResult gathered = form.exchange();
        assertThat(gathered).hasStatus(303);
        String page = String.valueOf(gathered.getResponse().getRedirectedUrl());

        assertThat(mvc.get().uri(page + "?first=2027-01-04&lang=en").session(session))
                .hasStatusOk()
                .bodyText()
                .contains("Collectif d’ici", "2027-01-04", "Who reviews whom", "Read this referential")
                .doesNotContain("??");
        assertThat(sent(page, session, "2027-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("Ma démarche", "2027-02-30", "Il manque une date à la capsule", "#capsule-ECO");
        assertThat(sent(page, session, "2027-02-01")).hasStatus(303).hasRedirectedUrl("/collective");
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        assertThat(mvc.post()
                        .uri("/collective/new")
                        .with(csrf())
                        .session(facilitator.session())
                        .param("name", "Trop petit")
                        .param("structures", members.get(3)))
                .hasStatus(422)
                .bodyText()
                .contains("Trop petit", "Il faut au moins deux structures")
                .containsPattern("value=\"" + members.get(3) + "\"\\s+checked");
    }

    @Test
    void isNoPageForALead() {
        assertThat(mvc.get().uri("/collective/new").session(lead.session())).hasStatus(403);
    }

    private MvcTestResult sent(String page, MockHttpSession session, String ecologyOpens) {
        var form = mvc.post().uri(page).with(csrf()).session(session).param("name", "Ma démarche");
        for (String theme : THEMES) {
            form.param("opens-" + theme, theme.equals("ECO") ? ecologyOpens : "2027-02-01")
                    .param("prepared-" + theme, "2027-03-01")
                    .param("reviewed-" + theme, "2027-03-15")
                    .param("closes-" + theme, "2027-04-01");
        }
        return form.exchange();
    }

    private static Map<String, Object> launch(String opens) {
        return Map.of(
                "name",
                "Démarche",
                "referential",
                Map.of("code", "REF-RSE-IAE-DEFAUT", "version", "0.1.0"),
                "capsules",
                THEMES.stream()
                        .map(theme -> Map.of(
                                "theme", theme,
                                "opens", opens,
                                "prepared", "2026-11-01",
                                "reviewed", "2026-12-01",
                                "closes", "2026-12-31"))
                        .toList());
    }

    private static String made(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(201);
        JsonNode body = JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
        return body.get("id").asString();
    }

    private MvcTestResult get(Visit by, String uri) throws Exception {
        return mvc.get().uri(uri).header(HttpHeaders.AUTHORIZATION, by.bearer()).exchange();
    }

    private MvcTestResult post(Visit by, String uri, Map<String, ?> body) throws Exception {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body))
                .header(HttpHeaders.AUTHORIZATION, by.bearer())
                .exchange();
    }

    private String structure() {
        return structures
                .open("web" + NUMBER.incrementAndGet(), "Structure d’ici", "ACI", false)
                .value();
    }

    private Visit visit(@Nullable StructureId structure, Role role) {
        String username = "collectif-web" + NUMBER.incrementAndGet() + "@exemple.fr";
        people.appoint(people.register(username, "Personne", PASSWORD), structure, Set.of(role), false);
        return new Visit(mvc, username, PASSWORD);
    }
}
