package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the API: asked for, used, over. */
@MembershipTest
class TokensTests {

    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SomePeople some;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Structures structures;

    @Autowired
    private AppointmentRepository appointments;

    private String username = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void somebodyInTwoStructures() {
        first = some.structure("a");
        second = some.structure("b");
        username = some.person(PASSWORD, first, Set.of(Role.LEAD, Role.STAFF), false);
        some.appoint(username, second, Set.of(Role.CHAIR), true);
    }

    @Test
    void handsOutATokenForTwelveHours() {
        assertThat(ask(username, PASSWORD)).hasStatus(201).bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.token").asString().hasSizeGreaterThan(40);
            body.assertThat()
                    .extractingPath("$.expiresAt")
                    .isEqualTo(clock.instant().plus(Duration.ofHours(12)).toString());
        });
    }

    @Test
    void tellsWhoAsksAndTheFirstStructureByCode() {
        assertThat(me(token())).hasStatusOk().bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.username").isEqualTo(username);
            body.assertThat().extractingPath("$.structure").isEqualTo(first);
            body.assertThat().extractingPath("$.roles").asArray().containsExactly("STAFF", "LEAD");
            body.assertThat().extractingPath("$.deliberative").isEqualTo(false);
            body.assertThat().extractingPath("$.structures").asArray().containsExactly(first, second);
        });
    }

    @Test
    void refusesToActForAnotherStructureThanTheTokenNames() {
        String token = token();
        assertThat(me(token, first)).bodyJson().extractingPath("$.structure").isEqualTo(first);
        assertProblem(me(token, second), 403, "membership.refusal.not-acting-there");
        Map<String, String> asked = Map.of("username", username, "password", PASSWORD, "structure", second);
        assertProblem(me(token(asked), first), 403, "membership.refusal.not-acting-there");
    }

    @Test
    void actsWhereItsTokenSaysWhateverPlacesComeLater() {
        String token = token();
        String earlier = "0" + some.structure("x");
        structures.open(earlier, "La première par son code", "ACI", false);
        some.appoint(username, earlier, Set.of(Role.STAFF), false);
        assertThat(me(token)).bodyJson().extractingPath("$.structure").isEqualTo(first);
    }

    @Test
    void actsForTheStructureThatTheTokenWasAskedFor() {
        Map<String, String> asked = Map.of("username", username, "password", PASSWORD, "structure", second);
        assertThat(me(token(asked))).bodyJson().extractingPath("$.structure").isEqualTo(second);
    }

    @Test
    void refusesToActForAStructureOfOthers() {
        String elsewhere = some.structure("c");
        assertProblem(
                mvc.get()
                        .uri("/api/me")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                        .header("X-Palier-Structure", elsewhere)
                        .exchange(),
                403,
                "membership.refusal.not-acting-there");
    }

    /** Although it was let in a moment ago, and the clock stands still: what is remembered ends with the right. */
    @Test
    void opensNothingMoreOnceItsHolderIsDismissed() {
        String token = token();
        assertThat(me(token)).hasStatusOk();
        dismiss(first);
        assertProblem(me(token), 403, "membership.refusal.not-acting-there");
        dismiss(second);
        assertProblem(me(token), 401, "membership.refusal.unauthenticated");
    }

    @Test
    void tellsAnExpiredTokenFromAnUnknownOne() {
        String token = token();
        clock.pass(Duration.ofHours(12));
        assertProblem(me(token), 401, "membership.refusal.token-expired");
        assertProblem(me("x".repeat(43)), 401, "membership.refusal.unauthenticated");
    }

    @Test
    void refusesWhoBringsNoTokenOrAMalformedOne() {
        assertProblem(mvc.get().uri("/api/me").exchange(), 401, "membership.refusal.unauthenticated");
        for (String header : List.of("Bearer", "Bearer a b", "Basic bGVhZDpwYWxpZXI=", "Bearer \u00e9")) {
            assertProblem(
                    mvc.get()
                            .uri("/api/me")
                            .header(HttpHeaders.AUTHORIZATION, header)
                            .exchange(),
                    401,
                    "membership.refusal.unauthenticated");
        }
    }

    @Test
    void answersAlikeToAWrongPasswordAndToAnUnknownName() {
        assertProblem(ask(username, "pas cette phrase-là"), 401, "membership.refusal.wrong-password");
        assertProblem(ask("personne@nulle.part", PASSWORD), 401, "membership.refusal.wrong-password");
    }

    @Test
    void asksForBothNameAndPassword() {
        assertProblem(exchange("{\"username\":\"x\"}"), 400, "membership.refusal.credentials-missing");
        assertThat(exchange("{\"username\":")).hasStatus(400);
    }

    @Test
    void knowsTheNameWhateverItsCase() {
        assertThat(ask(username.toUpperCase(Locale.ROOT), PASSWORD)).hasStatus(201);
    }

    @Test
    void handsOutANewTokenToWhoStillSendsAnOldOne() {
        String old = token();
        clock.pass(Duration.ofHours(13));
        assertThat(mvc.post()
                        .uri("/api/tokens")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + old)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json(Map.of("username", username, "password", PASSWORD))))
                .hasStatus(201);
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        String token = token();
        assertThat(jdbc.sql("select count(*) from access_token where hash = ?")
                        .param(Secret.hash(token))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select hash from access_token").query(String.class).list())
                .doesNotContain(token);
    }

    private void dismiss(String structure) {
        appointments.delete(
                appointments.find(some.id(username), StructureId.of(structure)).orElseThrow());
    }

    private String token() {
        return token(Map.of("username", username, "password", PASSWORD));
    }

    private String token(Map<String, String> asked) {
        return JsonPath.read(body(exchange(json(asked))), "$.token");
    }

    private MvcTestResult ask(String name, String password) {
        return exchange(json(Map.of("username", name, "password", password)));
    }

    private MvcTestResult exchange(String body) {
        return mvc.post()
                .uri("/api/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult me(String token) {
        return mvc.get()
                .uri("/api/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private MvcTestResult me(String token, String structure) {
        return mvc.get()
                .uri("/api/me")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header("X-Palier-Structure", structure)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private static String json(Map<String, String> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
