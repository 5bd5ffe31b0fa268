package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Wrong passwords make a name and an address wait together, and nobody else. */
@MembershipTest
class RateLimitTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final String HOME = "10.0.0.1";
    private static final String STRANGE = "10.0.0.9";
    private static final String WRONG = "pas cette phrase-là";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SomePeople some;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignIn signIn;

    @LocalServerPort
    private int port;

    private String username = "";

    @BeforeEach
    void somebody() {
        username = some.person(PASSWORD, some.structure("r"), Set.of(Role.STAFF), false);
    }

    @AfterEach
    void nobodyTried() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void makesAnAccountAndAnAddressWaitLongerAndLonger() {
        fail(username, 5, STRANGE);
        assertThat(ask(username, PASSWORD, STRANGE)).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask(username, WRONG, STRANGE)).hasStatus(401);
        MvcTestResult refused = ask(username, PASSWORD, STRANGE);
        assertThat(refused).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "2");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("membership.refusal.too-many-failures");
        clock.pass(Duration.ofSeconds(2));
        assertThat(ask(username, PASSWORD, STRANGE)).hasStatus(201);
    }

    @Test
    void neverLetsAStrangerShutSomebodyOut() {
        assertThat(ask(username, PASSWORD, HOME)).hasStatus(201);
        for (int address = 0; address < 120; address++) {
            assertThat(ask(username, WRONG, "10.9.0." + address)).hasStatus(401);
        }
        assertThat(ask(username, PASSWORD, HOME)).hasStatus(201);
        // from a new place too: the first try is always heard
        assertThat(ask(username, PASSWORD, "10.8.0.1")).hasStatus(201);
    }

    @Test
    void hearsEachAddressOnceAMinuteWhenManyGuessAtOneAccount() {
        for (int address = 0; address < 100; address++) {
            assertThat(ask(username, WRONG, "10.9.0." + address)).hasStatus(401);
        }
        assertThat(ask(username, WRONG, "10.9.0.1")).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "60");
        clock.pass(Duration.ofMinutes(1));
        assertThat(ask(username, WRONG, "10.9.0.1")).hasStatus(401);
    }

    @Test
    void leavesColleaguesBehindTheSameAddressAlone() {
        String colleague = some.person(PASSWORD, some.structure("r"), Set.of(Role.STAFF), false);
        for (int name = 0; name < 120; name++) {
            assertThat(ask("personne" + name + "@nulle.part", WRONG, STRANGE)).hasStatus(401);
        }
        fail(username, 1, STRANGE);
        assertThat(ask(colleague, PASSWORD, STRANGE)).hasStatus(201);
    }

    @Test
    void limitsNamesThatDoNotExistAlike() {
        fail("personne@nulle.part", 5, STRANGE);
        assertThat(ask("personne@nulle.part", WRONG, STRANGE)).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "1");
    }

    @Test
    void forgetsTheWrongPasswordsAfterTheRightOne() {
        fail(username, 4, HOME);
        assertThat(ask(username, PASSWORD, HOME)).hasStatus(201);
        fail(username, 4, HOME);
        assertThat(ask(username, PASSWORD, HOME)).hasStatus(201);
    }

    @Test
    void tellsThePersonOfWrongPasswordsFromElsewhere() {
        assertThat(ask(username, PASSWORD, HOME)).hasStatus(201);
        fail(username, 1, HOME);
        fail(username, 3, STRANGE);
        assertThat(signIn.wrongPasswords(some.id(username))).isEqualTo(3);
        signIn.seeWrongPasswords(some.id(username));
        assertThat(signIn.wrongPasswords(some.id(username))).isZero();
    }

    @Test
    void saysItPlainlyOnThePage() {
        fail(username, 5, "127.0.0.1");
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        Answer refused = browser.send("/sign-in", Map.of("username", username, "password", PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.body()).contains("Trop d’essais à la suite. Réessayez dans une seconde.");
    }

    @Test
    void keepsNeitherNameNorAddress() {
        fail(username, 1, STRANGE);
        ask(username, PASSWORD, HOME);
        assertThat(jdbc.sql("select subject from sign_in_failure union select subject from sign_in_place")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    private void fail(String name, int times, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(ask(name, WRONG, address)).hasStatus(401);
        }
    }

    private MvcTestResult ask(String name, String password, String address) {
        return mvc.post()
                .uri("/api/tokens")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("username", name, "password", password)))
                .exchange();
    }
}
