package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the people of the network do: open structures, appoint first leads, verify the journal. */
@MembershipTest
class NetworkTests {

    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private SomePeople some;

    @Autowired
    private Structures structures;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Acting acting;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Browser facilitator = new Browser(0);
    private String operator = "";

    @BeforeEach
    void aFacilitatorAndAnOperator() {
        facilitator = Browser.signedIn(port, some.ofTheNetwork(PASSWORD, Role.FACILITATOR), PASSWORD);
        operator = some.ofTheNetwork(PASSWORD, Role.OPERATOR);
    }

    @Test
    void opensAStructureAndAppointsItsFirstLeadOnly() {
        String code = "n" + System.nanoTime() % 1_000_000;
        facilitator.get("/structures/new");
        Answer opened = facilitator.send("/structures/new", structure(code, "ACI"));
        assertThat(opened.location()).isEqualTo("/structures/" + code + "/lead");
        assertThat(structures.exists(StructureId.of(code))).isTrue();
        assertThat(facilitator.get(opened.location()).body()).contains("Les Jardins");
        Map<String, String> lead = Map.of("username", some.mail(), "name", "Première Référente");
        assertThat(facilitator.send(opened.location(), lead).location()).isEqualTo("/structures");
        assertThat(facilitator.get("/structures").body()).contains("/welcome/", "Première Référente");
        assertThat(facilitator.get("/structures").body()).doesNotContain("/welcome/");
        assertThat(facilitator.get(opened.location()).status()).isEqualTo(409);
        assertThat(facilitator.send(opened.location(), lead).status()).isEqualTo(409);
    }

    @Test
    void refusesACodeThatIsTakenOrOutOfForm() {
        String taken = some.structure("n");
        facilitator.get("/structures/new");
        assertThat(facilitator.send("/structures/new", structure(taken, "ACI")).status())
                .isEqualTo(409);
        assertThat(facilitator
                        .send("/structures/new", structure("network", "ACI"))
                        .status())
                .isEqualTo(422);
        assertThat(facilitator.send("/structures/new", structure("à b", "ACI")).status())
                .isEqualTo(422);
        Answer refused = facilitator.send("/structures/new", structure("n-99", "SA"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Les Jardins\"", "value=\"n-99\"");
    }

    @Test
    void letsAnOperatorOpenAndAppointNothing() {
        Browser theOperator = Browser.signedIn(port, operator, PASSWORD);
        assertThat(theOperator.get("/structures").status()).isEqualTo(403);
        assertThat(theOperator.get("/people/new").status()).isEqualTo(403);
    }

    @Test
    void letsTheOperatorAloneVerifyTheJournal() {
        some.structure("n");
        assertThat(mvc.get().uri("/api/journal/verification").header(HttpHeaders.AUTHORIZATION, bearer(operator)))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    body.assertThat().extractingPath("$.intact").isEqualTo(true);
                    body.assertThat().extractingPath("$.entries").isNotEqualTo(0);
                    body.assertThat().extractingPath("$.head").asString().hasSize(64);
                });
        String lead = some.person(PASSWORD, some.structure("n"), Set.of(Role.LEAD), false);
        for (String other : new String[] {lead, some.ofTheNetwork(PASSWORD, Role.FACILITATOR)}) {
            assertThat(mvc.get().uri("/api/journal/verification").header(HttpHeaders.AUTHORIZATION, bearer(other)))
                    .hasStatus(403);
        }
    }

    @Test
    void showsTheOperatorWhetherTheJournalIsWhole() {
        Browser theOperator = Browser.signedIn(port, operator, PASSWORD);
        assertThat(theOperator.get("/journal").body()).contains("Vérifier tout le journal", "Personne inscrite");
        assertThat(theOperator.send("/journal/verification", Map.of()).body()).contains("Le journal est entier");
        String code = some.structure("n");
        jdbc.sql("update journal_entry set actor = 'x' where chain = ?")
                .param(code)
                .update();
        assertThat(theOperator.send("/journal/verification", Map.of()).body())
                .contains("Le journal a été modifié", code + "/1");
        jdbc.sql("update journal_entry set actor = 'palier' where chain = ?")
                .param(code)
                .update();
        assertThat(facilitator.get("/journal").body()).doesNotContain("Vérifier tout le journal");
        assertThat(facilitator.send("/journal/verification", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void showsAStructureItsOwnChainOnly() {
        String code = some.structure("n");
        String lead = some.person(PASSWORD, code, Set.of(Role.LEAD), false);
        String elsewhere = some.structure("n");
        some.person(PASSWORD, elsewhere, Set.of(Role.LEAD), false);
        String page = Browser.signedIn(port, lead, PASSWORD).get("/journal").body();
        assertThat(page).contains("Rôles confiés").doesNotContain("Personne inscrite");
        assertThat(page.split("Rôles confiés", -1)).hasSize(2);
    }

    private static Map<String, String> structure(String code, String type) {
        return Map.of("code", code, "name", "Les Jardins", "type", type);
    }

    private String bearer(String username) {
        SignedIn signedIn = signIn.enter(username, PASSWORD, "10.0.0.1");
        String place = Acting.codeOf(acting.places(signedIn).get(0));
        return "Bearer " + tokens.issue(signedIn, place).token();
    }
}
