package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in page, what it leads to, and how one leaves. */
@MembershipTest
class SignInTests {

    private static final String PASSWORD = "une phrase de passe";

    @Autowired
    private SomePeople some;

    @Autowired
    private AppointmentRepository appointments;

    @LocalServerPort
    private int port;

    private String structure = "";
    private String username = "";

    @BeforeEach
    void somebody() {
        structure = some.structure("s");
        username = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
    }

    @Test
    void showsTheFormInFrenchAndInEnglish() {
        assertThat(new Browser(port).get("/sign-in").body()).contains("Se connecter", "Mot de passe", "lang=\"fr\"");
        assertThat(new Browser(port).get("/sign-in?lang=en").body()).contains("Sign in", "Password", "lang=\"en\"");
    }

    @Test
    void bringsBackToWhereOneWasGoing() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/acting?from=afar").location()).isEqualTo("/sign-in");
        browser.get("/sign-in");
        assertThat(signIn(browser, username, PASSWORD).location()).startsWith("/acting?from=afar");
    }

    @Test
    void keepsTheNameAndForgetsThePasswordAfterAWrongOne() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        Answer refused = signIn(browser, username, "pas cette phrase-là");
        assertThat(refused.location()).isEmpty();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body())
                .contains("value=\"" + username + "\"", "ne vont pas ensemble", "role=\"alert\"")
                .doesNotContain("pas cette phrase");
        assertThat(signIn(browser, username, PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void namesWhoActsAndWhereInTheBar() {
        Answer page = Browser.signedIn(port, username, PASSWORD).get("/acting");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Personne de l’exemple", structure, "Se déconnecter");
    }

    @Test
    void leavesByTheVisibleButton() {
        Browser browser = Browser.signedIn(port, username, PASSWORD);
        browser.get("/acting");
        assertThat(browser.send("/sign-out", Map.of()).location()).isEqualTo("/sign-in?out");
        assertThat(browser.get("/sign-in?out").body()).contains("Vous êtes déconnecté");
        assertThat(browser.get("/acting").location()).startsWith("/sign-in");
    }

    @Test
    void changesTheSessionAtSignInAndHidesItFromScripts() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        String before = browser.cookies().get(0).getValue();
        Answer signedIn = signIn(browser, username, PASSWORD);
        assertThat(browser.cookies().get(0).getValue()).isNotEqualTo(before);
        assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void saysThatASessionIsOver() {
        Browser browser = Browser.signedIn(port, username, PASSWORD);
        browser.cookies().get(0).setValue("0123456789ABCDEF0123456789ABCDEF");
        assertThat(browser.get("/acting").location()).isEqualTo("/sign-in?expired");
        assertThat(browser.get("/sign-in?expired").body()).contains("Votre session est terminée");
    }

    @Test
    void asksToSignInAgainForAFormSentAfterTheSession() {
        Browser browser = Browser.signedIn(port, username, PASSWORD);
        browser.get("/acting");
        browser.cookies().get(0).setValue("0123456789ABCDEF0123456789ABCDEF");
        assertThat(browser.send("/acting", Map.of("place", structure)).location())
                .isEqualTo("/sign-in?expired");
    }

    @Test
    void refusesAFormThatAnotherSiteWouldSend() {
        Browser browser = Browser.signedIn(port, username, PASSWORD);
        Answer forged = browser.send("/acting", Map.of("_csrf", "forged", "place", structure));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.body()).contains("resté ouvert trop longtemps");
    }

    @Test
    void putsADismissedPersonOutAtOnce() {
        Browser browser = Browser.signedIn(port, username, PASSWORD);
        assertThat(browser.get("/acting").status()).isEqualTo(200);
        appointments.delete(
                appointments.find(some.id(username), StructureId.of(structure)).orElseThrow());
        assertThat(browser.get("/acting").location()).startsWith("/sign-in");
    }

    @Test
    void asksWhoeverActsForSeveralWhereToBegin() {
        String second = some.structure("z");
        some.appoint(username, second, Set.of(Role.CHAIR), true);
        Browser browser = new Browser(port);
        browser.get("/journal");
        browser.get("/sign-in");
        assertThat(signIn(browser, username, PASSWORD).location()).isEqualTo("/acting");
        assertThat(browser.get("/acting").body()).contains("Structure " + structure, "Structure " + second);
        assertThat(browser.send("/acting", Map.of("place", second)).location()).startsWith("/journal");
        assertThat(browser.get("/acting").body()).contains("structure " + second);
        assertThat(browser.send("/acting", Map.of("place", structure)).location())
                .isEqualTo("/");
        assertThat(browser.send("/acting", Map.of("place", "elsewhere")).status())
                .isEqualTo(404);
    }

    @Test
    void showsNothingElseWithoutSignIn() {
        Browser browser = new Browser(port);
        for (String path : new String[] {"/", "/people", "/journal", "/nowhere", "/actuator", "/actuator/env", "/h2"}) {
            assertThat(browser.get(path).location()).as(path).startsWith("/sign-in");
        }
        assertThat(browser.get("/css/palier.css").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").status()).isIn(200, 503);
    }

    @Test
    void answersAnUnknownPageWithAPlainOne() {
        Answer unknown = Browser.signedIn(port, username, PASSWORD).get("/nowhere");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("Cette page n’existe pas");
    }

    @Test
    void tellsTheBrowserToLoadNothingFromElsewhere() {
        Answer page = new Browser(port).get("/sign-in");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "img-src 'self' data:");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body()).doesNotContain("<style", " style=").doesNotContainPattern("<script(?![^>]*src=)");
    }

    private static Answer signIn(Browser browser, String name, String password) {
        return browser.send("/sign-in", Map.of("username", name, "password", password));
    }
}
