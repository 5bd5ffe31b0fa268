package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent too late, without a script: shown to its author in its own form, to nobody else, and never acted on by itself. */
@MembershipTest
class UnsentTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final String TYPED = "Ce que j’avais <écrit> & \"relu\"";
    private static final String LATE = "data-late";
    private static final Pattern MARK = Pattern.compile("name=\"_here\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/welcome/[\\w-]+");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    @Autowired
    private SomePeople some;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private String structure = "";
    private String username = "";

    @BeforeEach
    void somebody() {
        structure = some.structure("u");
        username = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
    }

    @Test
    void bringsBackWhatWasTypedAfterTheSessionIsOver() {
        String mark = mark(signedIn(username));
        Browser browser = new Browser(port);
        assertThat(send(browser, mark).location()).isEqualTo("/sign-in?expired");
        browser.get("/sign-in?expired");
        assertThat(enter(browser, username).location())
                .startsWith("/people/new")
                .endsWith("#unsent");
        Answer page = browser.get("/people/new");
        assertThat(page.body())
                .contains(
                        "Repris de ce que vous aviez tapé",
                        "value=\"Ce que j’avais &lt;écrit&gt; &amp; &quot;relu&quot;\"")
                .containsPattern("value=\"STAFF\"[^>]* checked");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(browser.get("/people").body()).doesNotContain(TYPED.substring(0, 8));
        assertThat(browser.get("/people/new").body()).contains(LATE, "Ce que j’avais");
    }

    @Test
    void bringsBackWhatWasTypedWhenTheTokenIsOld() {
        Browser browser = signedIn(username);
        String mark = mark(browser);
        Answer sent = sendWith(browser, "old", mark);
        assertThat(sent.location()).isEqualTo("/people/new#unsent");
        assertThat(browser.get("/people/new").body()).contains(LATE, "Ce que j’avais");
        assertThat(browser.get("/people").body()).doesNotContain(TYPED.substring(0, 8));
    }

    @Test
    void showsItToNobodyElse() {
        String mark = mark(signedIn(username));
        String other = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
        Browser browser = new Browser(port);
        send(browser, mark);
        browser.get("/sign-in?expired");
        enter(browser, other);
        assertThat(browser.get("/people/new").body()).doesNotContain("Ce que j’avais", LATE);
        Answer late = sendWith(browser, "old", mark);
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.body()).contains("ouvert par quelqu’un d’autre").doesNotContain("Ce que j’avais");
        assertThat(browser.get("/people/new").body()).doesNotContain("Ce que j’avais");
        assertThat(signedIn(username).get("/people/new").body()).contains("Ce que j’avais");
    }

    @Test
    void keepsNothingThatBearsNoMarkOfOurs() {
        Browser browser = signedIn(username);
        String mark = mark(browser);
        String forged = mark.substring(0, 40) + (mark.charAt(40) == 'A' ? 'B' : 'A') + mark.substring(41);
        String elsewhere = mark.substring(0, mark.lastIndexOf('.') + 1) + "L3N0cnVjdHVyZXM";
        for (String one : new String[] {"", forged, elsewhere, "x"}) {
            assertThat(sendWith(browser, "old", one).status()).as(one).isEqualTo(403);
        }
        Browser nobody = new Browser(port);
        assertThat(send(nobody, forged).location()).isEqualTo("/sign-in?expired");
        assertThat(browser.get("/people/new").body()).doesNotContain("Ce que j’avais");
    }

    @Test
    void letsItGoOnceSentOrDroppedOrAfterAWhile() {
        Browser browser = signedIn(username);
        String mark = mark(browser);
        sendWith(browser, "old", mark);
        Matcher id = ID.matcher(browser.get("/people/new").body());
        assertThat(id.find()).isTrue();
        Answer dropped = browser.send("/unsent/removal", Map.of("id", id.group(1), "_here", mark));
        assertThat(dropped.location()).isEqualTo("/people/new");
        assertThat(browser.get("/people/new").body()).doesNotContain(LATE);

        sendWith(browser, "old", mark);
        browser.get("/people/new");
        assertThat(send(browser, mark).status()).isIn(302, 422);
        assertThat(browser.get("/people/new").body()).doesNotContain(LATE);

        sendWith(browser, "old", mark);
        clock.pass(Duration.ofMinutes(61));
        assertThat(browser.get("/people/new").body()).doesNotContain(LATE);
    }

    @Test
    void keepsFewAndNothingHuge() {
        Browser browser = signedIn(username);
        String mark = mark(browser);
        browser.withToken("old").send("/people/new", Map.of("_here", mark, "name", "long".repeat(9_000)));
        sendTo("/people/new?a=0", browser, mark);
        for (int number = 1; number <= 5; number++) {
            sendTo("/people/new?a=" + number, browser, mark);
        }
        assertThat(browser.get("/people/new").body().split(LATE, -1))
                .hasSize(6)
                .noneMatch(part -> part.contains("longlong"));
    }

    @Test
    void asksForThePasswordAgainWhenThePageToSignInIsOld() {
        Browser without = new Browser(port);
        Answer again = without.send("/sign-in", Map.of("username", username, "password", PASSWORD));
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body())
                .contains("value=\"" + username + "\"", "tapez de nouveau")
                .doesNotContain(PASSWORD);
        assertThat(enter(without, username).status()).isEqualTo(302);
    }

    @Test
    void comesBackToTheVeryLinkThatAGuestIsOn() {
        Browser lead = signedIn(username);
        lead.get("/people/new");
        Answer made =
                lead.send("/people/new", Map.of("name", "Une personne", "username", some.mail(), "roles", "STAFF"));
        Matcher link = LINK.matcher(
                made.location().isEmpty()
                        ? made.body()
                        : lead.get(made.location()).body());
        assertThat(link.find()).as("a link in %s", made.body()).isTrue();
        Browser guest = new Browser(port).from(link.group());
        Answer late = guest.send(link.group(), Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(late.location()).isEqualTo(link.group() + "#unsent");
        assertThat(guest.get(link.group()).body()).contains("n’est pas fait").doesNotContain(PASSWORD);
        assertThat(guest.send(link.group(), Map.of("password", PASSWORD, "again", PASSWORD))
                        .location())
                .isEqualTo("/sign-in?ready");
    }

    @Test
    void leavesAlsoWhenTheSessionIsOver() {
        assertThat(new Browser(port).send("/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");
    }

    private Browser signedIn(String who) {
        return Browser.signedIn(port, who, PASSWORD);
    }

    private static Answer enter(Browser browser, String who) {
        return browser.send("/sign-in", Map.of("username", who, "password", PASSWORD));
    }

    private static String mark(Browser browser) {
        Matcher mark = MARK.matcher(browser.get("/people/new").body());
        assertThat(mark.find()).as("a mark in each form").isTrue();
        return mark.group(1);
    }

    private static Answer send(Browser browser, String mark) {
        return browser.send(
                "/people/new", Map.of("_here", mark, "name", TYPED, "username", "elle@exemple.fr", "roles", "STAFF"));
    }

    /** As a page that was left open sends it: its token is none of now. */
    private static Answer sendWith(Browser browser, String token, String mark) {
        return browser.withToken(token)
                .send("/people/new", Map.of("_here", mark, "name", TYPED, "username", "elle@exemple.fr"));
    }

    private static void sendTo(String path, Browser browser, String mark) {
        browser.withToken("old").send(path, Map.of("_here", mark, "name", TYPED));
    }
}
