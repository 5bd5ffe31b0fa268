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

/** Too many wrong passwords shut the door for a while, to a name and to an address. */
@MembershipTest
class RateLimitTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final String WRONG = "pas cette phrase-là";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SomePeople some;

    @Autowired
    private JdbcClient jdbc;

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
    void shutsTheDoorAfterTenWrongPasswordsAndSaysWhenItOpens() {
        fail(username, 10);
        clock.pass(Duration.ofMinutes(5));
        MvcTestResult refused = ask(username, PASSWORD, "10.0.0.1");
        assertThat(refused).hasStatus(429).hasHeader(HttpHeaders.RETRY_AFTER, "600");
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("membership.refusal.too-many-failures");
        clock.pass(Duration.ofMinutes(10));
        assertThat(ask(username, PASSWORD, "10.0.0.1")).hasStatus(201);
    }

    @Test
    void forgetsTheWrongPasswordsAfterTheRightOne() {
        fail(username, 9);
        assertThat(ask(username, PASSWORD, "10.0.0.1")).hasStatus(201);
        fail(username, 9);
        assertThat(ask(username, PASSWORD, "10.0.0.1")).hasStatus(201);
    }

    @Test
    void leavesOtherNamesFromTheSameAddressAlone() {
        fail(username, 10);
        String colleague = some.person(PASSWORD, some.structure("r"), Set.of(Role.STAFF), false);
        assertThat(ask(colleague, PASSWORD, "10.0.0.1")).hasStatus(201);
    }

    @Test
    void shutsTheDoorToAnAddressThatTriesManyNames() {
        for (int name = 0; name < 50; name++) {
            assertThat(ask("personne" + name + "@nulle.part", WRONG, "10.0.0.9"))
                    .hasStatus(401);
        }
        assertThat(ask(username, PASSWORD, "10.0.0.9")).hasStatus(429);
        assertThat(ask(username, PASSWORD, "10.0.0.1")).hasStatus(201);
    }

    @Test
    void limitsNamesThatDoNotExistAlike() {
        fail("personne@nulle.part", 10);
        assertThat(ask("personne@nulle.part", WRONG, "10.0.0.1")).hasStatus(429);
    }

    @Test
    void saysItPlainlyOnThePage() {
        fail(username, 10);
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        Answer refused = browser.send("/sign-in", Map.of("username", username, "password", PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(refused.body()).contains("Trop d’essais à la suite. Réessayez dans 15 minutes.");
    }

    @Test
    void keepsNeitherNameNorAddress() {
        fail(username, 1);
        assertThat(jdbc.sql("select subject from sign_in_failure")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    private void fail(String name, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(ask(name, WRONG, "10.0.0.1")).hasStatus(401);
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
