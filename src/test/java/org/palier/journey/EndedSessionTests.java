package org.palier.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.demo.SampleDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A session that ends while somebody types: what is typed comes back, on the very page, and can be sent. */
@InBrowser
class EndedSessionTests {

    private static final String TYPED = "Ce que j’avais écrit, en entier.";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext service;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lead@s01.demo            | /people/new      | main form[method=post] | name
        lead@s01.demo            | /documents       | form[data-upload]      | title
        facilitator@network.demo | /structures/new  | main form[method=post] | name
        facilitator@network.demo | /collective/new  | main form[method=post] | name
        staff@s01.demo           | /search?q=charte | form[action='/search/saved'] | name
        lead@s01.demo            | theme INS        | #INS-01 details form[action$=proofs]:has(textarea) | statement
        """)
    void bringsBackWhatWasTypedInEachForm(String account, String path, String form, String field) {
        try (Visitor visitor = signedIn(account)) {
            visitor.go(path.startsWith("/") ? path : dossier(visitor, path.substring("theme ".length())));
            Page page = visitor.page();
            String place = path(page);
            Locator typed = page.locator(form + " [name=" + field + "]").first();
            typed.evaluate(
                    "one => { for (let up = one.closest('details'); up; up = up.parentElement.closest('details'))"
                            + " up.open = true; }");
            typed.fill(TYPED);
            visitor.end();
            typed.evaluate("one => one.form.matches('[data-upload]') ? location.reload() : one.form.noValidate = true");
            if (!form.contains("data-upload")) {
                page.locator(form).first().evaluate("one => one.requestSubmit()");
            }
            visitor.sees("main", "session est terminée").signInAgain(account);
            assertThat(page.locator(form + " [name=" + field + "]").first()).hasValue(TYPED);
            assertThat(path(page)).isEqualTo(place);
            visitor.sees("main .restored", "Repris de ce que vous aviez tapé");
        }
    }

    @Test
    void saysInPlaceThatTheSessionIsOverAndSavesOnceSignedIn() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            String dossier = dossier(staff, "ECO");
            staff.go(dossier).choose("#level-ECO-01", 1).sees("#saved-ECO-01", "enregistré à");
            staff.end().write("#ECO-01 textarea[name=comment]", TYPED);
            staff.sees("#saved-ECO-01", "Votre session a pris fin").look("session-finie");
            assertThat(staff.page().locator("#saved-ECO-01 h1")).hasCount(0);
            // as slowly as a hand does: the field that is left saves itself meanwhile
            staff.page().locator("#saved-ECO-01 a").click(new Locator.ClickOptions().setDelay(1500));
            staff.sees("h1", "Se connecter").look("session-finie-connexion");
            staff.signInAgain("staff@s01.demo");
            assertThat(staff.page().locator("#ECO-01 textarea[name=comment]")).hasValue(TYPED);
            staff.sees("#ECO-01 .restored", "Repris").look("brouillon-repris");
            staff.choose("#level-ECO-01", 2).sees("#saved-ECO-01", "enregistré à");
            assertThat(staff.page().locator(".restored")).hasCount(0);
            staff.go(dossier);
            assertThat(staff.page().locator("#ECO-01 textarea[name=comment]")).hasValue(TYPED);
            assertThat(staff.page().locator(".restored")).hasCount(0);
        }
    }

    @Test
    void knowsAWayToEveryFormOfTheTemplates() {
        assertThat(FormWalk.all().stream().map(FormWalk::form))
                .as("forms.txt names each form that the templates hold, so that its ended session is walked")
                .containsExactlyInAnyOrderElementsOf(FormWalk.ofTheTemplates());
    }

    @Test
    void comesBackToEveryFormWithWhatWasTyped() {
        List<String> wrong = new EveryForm(port, service).walk();
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void savesByItselfOnceTheLineIsBack() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go(dossier(staff, "GOU")).unfold("#GOU-02").choose("#level-GOU-02", 1);
            staff.sees("#saved-GOU-02", "enregistré à").offline(true);
            staff.choose("#level-GOU-02", 2)
                    .sees("#saved-GOU-02", "hors connexion")
                    .offline(false)
                    .sees("#saved-GOU-02", "enregistré à");
        }
    }

    @Test
    void renewsAStaleTokenByItself() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go(dossier(staff, "GOU"));
            staff.page()
                    .evaluate("document.querySelectorAll('meta[name=csrf]').forEach(one => one.content = 'stale');"
                            + "document.querySelectorAll('input[name=_csrf]').forEach(one => one.value = 'stale')");
            staff.choose("#level-GOU-01", 1).sees("#saved-GOU-01", "enregistré à");
        }
    }

    @Test
    void keepsTheChosenFileAndGoesOnOnceSignedInInAnotherTab() {
        try (Visitor staff = signedIn("staff@s02.demo")) {
            String form = "form[data-upload] ";
            staff.go("/documents").page().setInputFiles(form + "[name=file]", note());
            staff.write(form + "[name=title]", "Une note gardée").end();
            staff.click(form + "button:not([type=button])").sees(form + "li", "Le fichier reste ici");
            assertThat(staff.page().evaluate("document.querySelector('form[data-upload] [name=file]').files.length"))
                    .isEqualTo(1);
            staff.signInInAnotherTab("staff@s02.demo", form + "li a");
            staff.sees(form + "li .tag", "Déposé").sees("#documents", "Une note gardée");
        }
    }

    @Test
    void keepsTheFilesOfAnImportAndGoesOnOnceSignedInInAnotherTab() {
        try (Visitor staff = signedIn("staff@s02.demo")) {
            staff.go("/documents/imports").page().setInputFiles("#files", note());
            staff.end().click("form[data-sending] button").sees("[data-status]", "Le fichier reste ici");
            staff.signInInAnotherTab("staff@s02.demo", "[data-status] a");
            staff.page().waitForURL("**/documents/imports/*-*");
        }
    }

    @Test
    void bringsBackEveryRectangleThatWasDrawn() {
        try (Visitor lead = signedIn("lead@s01.demo")) {
            lead.go("/documents?q=entretien").click("#documents li > a").click("main a[href$=occultation]");
            for (int rectangle = 0; rectangle < 7; rectangle++) {
                lead.click("figure[data-page='1'] [data-add]");
            }
            assertThat(lead.page().locator(".canvas .black")).hasCount(7);
            lead.end().click(".occultation > .actions button").sees("h1", "Se connecter");
            lead.signInAgain("lead@s01.demo").sees(".restored", "Repris de");
            assertThat(lead.page().locator(".canvas .black")).hasCount(7);
        }
    }

    @Test
    void saysNothingUnderTheBarOfAPhone() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go(dossier(staff, "GOU")).page().setViewportSize(360, 640);
            staff.page().evaluate("""
                const slot = document.querySelector('.saved');
                scrollTo(0, scrollY + slot.getBoundingClientRect().bottom + 4 - innerHeight);
                const level = slot.closest('form').querySelector('input[type=radio]');
                level.checked = true;
                level.dispatchEvent(new Event('change', { bubbles: true }));\
                """);
            staff.sees(".saved", "enregistré à");
            // asked from here again and again, because the page lets no script of a test evaluate words by itself
            await().untilAsserted(() ->
                    assertThat((boolean) staff.page().evaluate("""
                    document.querySelector('.saved').getBoundingClientRect().bottom
                        <= document.querySelector('.send').getBoundingClientRect().top\
                    """)).isTrue());
        }
    }

    @Test
    void changesTheLanguageOfThePageBehindARefusedForm() {
        try (Visitor lead = signedIn("lead@s03.demo", false)) {
            String dossier = dossier(lead, "s03", "GOU");
            lead.go(dossier);
            for (int times = 0; times < 2; times++) {
                lead.unfold("#GOU-01").click("#GOU-01 form.claim button").sees("#refusal", "Choisissez le niveau");
            }
            lead.click("header .who a[hreflang=en]").sees("header .who a[hreflang=fr]", "Français");
            assertThat(path(lead.page())).startsWith(dossier + "?");
            lead.click("header .who a[hreflang=fr]");
        }
    }

    @Test
    void showsNoDraftToTheNextPersonAtTheSameComputer() {
        try (Visitor visitor = signedIn("lead@s02.demo")) {
            visitor.go("/people/new").write("[name=name]", TYPED).end().go("/people/new");
            visitor.signInAgain("lead@s03.demo");
            assertThat(visitor.page().locator("[name=name]")).not().hasValue(TYPED);
            visitor.go("/people/new").write("[name=name]", TYPED).click("header .who form button");
            visitor.sees("main", "Vous êtes déconnecté");
            assertThat((int) visitor.page()
                            .evaluate("Object.keys(sessionStorage).filter(one => one.startsWith('palier')).length"))
                    .isZero();
        }
    }

    @Test
    void changesTheLanguageOfThisVeryPage() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go("/search?q=charte").click("header .who a[hreflang=en]").sees("h1", "Search");
            assertThat(staff.page().inputValue("#q")).isEqualTo("charte");
            staff.click("header .who a[hreflang=fr]");
        }
    }

    private static String path(Page page) {
        return (String) page.evaluate("location.pathname + location.search");
    }

    private static String dossier(Visitor visitor, String theme) {
        return dossier(visitor, "s01", theme);
    }

    private static String dossier(Visitor visitor, String structure, String theme) {
        visitor.go("/dossiers?theme=" + theme);
        return visitor.page()
                .locator(".gestures li:has(.due:has-text('" + structure + "')) a[role=button]")
                .first()
                .getAttribute("href");
    }

    private static FilePayload note() {
        return new FilePayload(
                "note gardée.pdf", "application/pdf", SampleDocuments.pdf("Note", List.of("Une note, gardée.")));
    }

    private Visitor signedIn(String account) {
        return signedIn(account, true);
    }

    private Visitor signedIn(String account, boolean scripts) {
        return Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, account, scripts);
    }
}
