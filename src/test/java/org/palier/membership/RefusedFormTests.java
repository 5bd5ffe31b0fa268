package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is answered, without a script, by a page that only says no: what was typed waits where it was typed. */
@MembershipTest
class RefusedFormTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final String TYPED = "Ce que j’avais écrit";
    private static final String WAY_BACK = "href=\"/people/new#unsent\"";
    private static final Pattern MARK = Pattern.compile("name=\"_here\" value=\"([^\"]+)\"");

    @Autowired
    private SomePeople some;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DataSource database;

    @Value("${spring.datasource.hikari.maximum-pool-size}")
    private int pool;

    @LocalServerPort
    private int port;

    private Browser browser = new Browser(0);
    private String mark = "";

    @BeforeEach
    void somebodyWhoTypes() {
        String lead = some.person(PASSWORD, some.structure("r"), Set.of(Role.LEAD), false);
        browser = Browser.signedIn(port, lead, PASSWORD);
        Matcher found = MARK.matcher(browser.get("/people/new").body());
        assertThat(found.find()).as("a mark in each form").isTrue();
        mark = found.group(1);
    }

    @Test
    void keepsWhatWasTypedWhenTheDatabaseDoesNotAnswerAController() throws SQLException {
        assertIsKept(whileTheDatabaseIsAway(() -> send("/people/new")));
    }

    /** Before it is known who acts, so that no controller is come to. */
    @Test
    void keepsWhatWasTypedWhenTheDatabaseDoesNotAnswerAFilter() throws SQLException {
        clock.pass(Duration.ofSeconds(10));
        assertIsKept(whileTheDatabaseIsAway(() -> send("/people/new")));
    }

    @Test
    void showsWhatIsLeftOfAFormThatIsGone() {
        Answer refused = send("/people/" + UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains(WAY_BACK);
        assertThat(browser.get("/people/new").body()).contains("son formulaire n’est plus sur cette page", TYPED);
    }

    @Test
    void promisesNothingWhereItKeepsNothing() throws SQLException {
        Answer huge = whileTheDatabaseIsAway(() -> send("/people/new", mark, "long".repeat(9_000)));
        assertThat(huge.status()).isEqualTo(503);
        assertThat(huge.body()).doesNotContain("#unsent");
        Answer unmarked = whileTheDatabaseIsAway(() -> send("/people/new", "", TYPED));
        assertThat(unmarked.status()).isEqualTo(503);
        assertThat(unmarked.body()).doesNotContain("#unsent");
        assertThat(browser.get("/people/new").body()).doesNotContain("data-late");
    }

    @Test
    void leavesAFormThatIsShownAgainByItself() {
        Answer again = browser.send("/people/new", Map.of("_here", mark, "name", TYPED, "username", "nulle part"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains(TYPED);
        assertThat(browser.get("/people/new").body()).doesNotContain("data-late", TYPED);
    }

    private void assertIsKept(Answer refused) {
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains(WAY_BACK, "pendant une heure").doesNotContain("data-late");
        Answer page = browser.get("/people/new");
        assertThat(page.body()).contains("Repris de ce que vous aviez tapé", "value=\"" + TYPED + "\"");
        assertThat(browser.get("/people/new").body()).contains(TYPED);
        assertThat(send("/people/new").location()).isEqualTo("/people");
        assertThat(browser.get("/people/new").body()).doesNotContain("data-late", TYPED);
    }

    private Answer send(String path) {
        return send(path, mark, TYPED);
    }

    private Answer send(String path, String here, String name) {
        return browser.send(path, Map.of("_here", here, "name", name, "username", some.mail(), "roles", "STAFF"));
    }

    private Answer whileTheDatabaseIsAway(Supplier<Answer> act) throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            while (all.size() < pool) {
                all.add(database.getConnection());
            }
            return act.get();
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }
}
