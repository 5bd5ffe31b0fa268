package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a proof to the adopted level as people walk it: in a browser, by keyboard, and without a script. */
@InBrowser
class BrowserJourneyTests {

    private static final Pattern STRUCTURE = Pattern.compile("s\\d\\d");

    @LocalServerPort
    private int port;

    @Test
    void walksFromAProofToTheAdoptedLevel() {
        String dossier = dossier("s01", "INS");
        String reviewer = reviewer("s01", dossier);
        prepare(dossier);
        send(dossier);
        ask(dossier, reviewer);
        answer(dossier);
        conclude(dossier, reviewer);
        propose(dossier);
        voteByKeyboard(dossier);
        closeTheVote(dossier);
    }

    private void prepare(String dossier) {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go("/dossiers").look("dossiers").go(dossier).look("preparer-vide");
            staff.choose("#level-INS-01", 3).sees("#saved-INS-01", "enregistré à");
            staff.write("#INS-01 textarea[name=comment]", "Le point du premier mois est fait pour tous.")
                    .sees("#saved-INS-01", "enregistré à");
            staff.page().locator("#file-INS-01 input[name=file]").setInputFiles(booklet());
            staff.page().locator("#file-INS-01 select[name=type]").selectOption("LIVRET_ACCUEIL");
            staff.click("#file-INS-01 button:not([type=button])")
                    .sees("#proofs-INS-01", "livret")
                    .sees("#proofs-INS-01 .tag.done", "lisible");
            staff.unfold("#INS-02").choose("#level-INS-02", 2).sees("#saved-INS-02", "enregistré à");
            staff.click("#INS-02 details.more:nth-of-type(2) summary")
                    .write("#statement-INS-02", "Trame du parcours montrée en réunion, le 3 novembre.")
                    .click("#INS-02 details.more:nth-of-type(2) form button")
                    .sees("#proofs-INS-02", "Trame du parcours");
            for (String code : List.of("INS-03", "INS-04", "INS-05", "INS-06")) {
                staff.unfold("#" + code).choose("#level-" + code, 1).sees("#saved-" + code, "enregistré à");
            }
            staff.sees("#missing", "Tout est prêt")
                    .go(dossier)
                    .unfold("#INS-01")
                    .look("preparer");
        }
    }

    private void send(String dossier) {
        try (Visitor lead = signedIn("lead@s01.demo")) {
            lead.go(dossier + "/sending").look("relire-avant-envoi").click("main form button");
            lead.sees(".note.done", "C’est envoyé à").look("envoye");
        }
    }

    private void ask(String dossier, String reviewer) {
        try (Visitor peer = signedIn("staff@" + reviewer + ".demo")) {
            peer.go(dossier + "/review").look("engagement");
            peer.click("label:has(#promised)")
                    .click("main form button")
                    .sees("#regard h2", "INS-01")
                    .sees("#preuve figcaption", "page 1 sur 1")
                    .look("relire");
            PlaywrightAssertions.assertThat(peer.page().locator("#preuve img")).hasJSProperty("naturalWidth", 909);
            peer.click("#preuve button[data-zoom=in]").sees("#preuve output", "125");
            peer.page().locator("#preuve .pages").press("-");
            peer.sees("#preuve output", "100");
            PlaywrightAssertions.assertThat(peer.page().locator("#preuve a[href$=copy]"))
                    .hasCount(1);
            PlaywrightAssertions.assertThat(peer.page().locator("#preuve a[href$=content]"))
                    .hasCount(0);
            String proof = peer.page().locator("#preuve input[name=proof]").inputValue();
            peer.go(dossier + "/review?criterion=INS-01&with=" + proof)
                    .sees("#a-cote figcaption", "page 1 sur 1")
                    .look("relire-a-cote")
                    .click("#a-cote .tools a")
                    .sees("#regard h2", "INS-01");
            peer.page().keyboard().press("3");
            peer.page().keyboard().press("d");
            peer.sees("#regard h2", "INS-02").write("#comment", "De quelle date est cette trame ?");
            peer.click("button[value=CLARIFY]").sees("#regard h2", "INS-03");
            for (String next : List.of("INS-04", "INS-05", "INS-06", "INS-06")) {
                peer.click("button[value=AGREED]").sees("#regard h2", next);
            }
            peer.sees(".note:not(.done)", "Rien d’autre à faire").look("relire-attente");
        }
    }

    private void answer(String dossier) {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go(dossier).look("precision").write("#answer-INS-02", "Elle date de mars 2026.");
            staff.click("form.answer button").sees(".note.done", "Votre réponse est partie");
        }
    }

    private void conclude(String dossier, String reviewer) {
        try (Visitor peer = signedIn("lead@" + reviewer + ".demo")) {
            peer.go(dossier + "/review").click("label:has(#promised)").click("main form button");
            peer.sees("#regard h2", "INS-02").choose("#level", 1).write("#comment", "La trame n’est pas encore datée.");
            peer.look("relire-reponse")
                    .click("button[value=DISAGREED]")
                    .sees(".note.done", "C’est relu")
                    .look("relu");
        }
    }

    private void propose(String dossier) {
        try (Visitor chair = signedIn("chair@s01.demo")) {
            chair.go("/statutes").look("statuts").go(dossier + "/resolution").look("proposer");
            chair.click("#proposal label").click("form:has(#proposal) button").sees(".ballot", "Pour");
            chair.click(".ballot label").click("form:has(.ballot) button").sees("#receipt", "Pour");
            chair.look("recu");
        }
    }

    private void voteByKeyboard(String dossier) {
        try (Visitor member = signedIn("board1@s01.demo")) {
            member.go(dossier + "/resolution").look("voter");
            tabTo(member, "input[name=vote]");
            member.page().keyboard().press("Space");
            tabTo(member, "form:has(.ballot) button");
            member.page().keyboard().press("Enter");
            member.sees("#receipt", "Votre vote est enregistré");
        }
    }

    private void closeTheVote(String dossier) {
        try (Visitor secretary = signedIn("secretary@s01.demo")) {
            secretary
                    .go(dossier + "/resolution")
                    .click("form[action$=closing] button")
                    .sees("#refusal", "quorum");
            secretary.click(".ballot label").click("form:has(.ballot) button").sees("#receipt", "Pour");
            secretary
                    .click("form[action$=closing] button")
                    .sees(".outcome", "résolution adoptée")
                    .look("decision");
            secretary
                    .go(dossier)
                    .sees(".lead", "adopté")
                    .look("adopte")
                    .go(dossier + "/journal")
                    .look("journal");
        }
    }

    @Test
    void keepsBothVersionsWhenTwoWriteAtOnce() {
        String dossier = dossier("s02", "ECO");
        try (Visitor staff = signedIn("staff@s02.demo");
                Visitor lead = signedIn("lead@s02.demo")) {
            staff.go(dossier);
            lead.go(dossier).choose("#level-ECO-01", 1).sees("#saved-ECO-01", "enregistré à");
            staff.choose("#level-ECO-01", 2).sees("#saved-ECO-01", "Quelqu’un vient de modifier ce critère");
            staff.look("deux-versions").click("form.conflict button").unfold("#ECO-01");
            staff.sees("#ECO-01 summary", "2 · Structuré");
        }
    }

    @Test
    void preparesWithoutAScript() {
        String dossier = dossier("s02", "GOU");
        try (Visitor lead = plain("lead@s02.demo")) {
            lead.go(dossier)
                    .write("#GOU-01 textarea[name=comment]", "Une charte existe.")
                    .click("#GOU-01 form.claim button");
            lead.sees("#refusal", "Choisissez le niveau");
            assertThat(lead.page().inputValue("#GOU-01 textarea[name=comment]")).isEqualTo("Une charte existe.");
            lead.choose("#level-GOU-01", 2).click("#GOU-01 form.claim button").sees("#GOU-01 summary", "2 · Structuré");
            lead.page().locator("#file-GOU-01 input[name=file]").setInputFiles(booklet());
            lead.click("#file-GOU-01 button:not([type=button])").sees("#proofs-GOU-01", "livret");
        }
    }

    @Test
    void reviewsWithoutAScript() {
        String dossier = dossier("s03", "INS");
        try (Visitor peer = plain("staff@" + reviewer("s03", dossier) + ".demo")) {
            peer.go(dossier + "/review")
                    .click("label:has(#promised)")
                    .click("main form button")
                    .sees("#regard h2", "INS-01");
            peer.click("button[value=CLARIFY]").sees("#refusal", "Écrivez la précision");
            peer.click("button[value=AGREED]").sees("#regard h2", "INS-02");
        }
    }

    @Test
    void votesWithoutAScript() {
        String dossier = dossier("s06", "INS");
        try (Visitor member = plain("board3@s06.demo")) {
            member.go(dossier + "/resolution")
                    .click(".ballot label:nth-of-type(2)")
                    .click("form:has(.ballot) button");
            member.sees("#receipt", "Contre");
        }
    }

    @Test
    void masksWhatIsProposedByTickingIt() {
        try (Visitor lead = signedIn("lead@s01.demo")) {
            lead.go("/documents?q=entretien").click("#documents li > a").sees("main", "À vérifier avant partage");
            lead.click("main a[href$=occultation]");
            Locator ticks = lead.page().locator("input[name=accepted]");
            Locator outlined = lead.page().locator("rect.on");
            PlaywrightAssertions.assertThat(ticks.first()).isChecked();
            PlaywrightAssertions.assertThat(outlined).not().hasCount(0);
            lead.click("[data-tick=none]");
            PlaywrightAssertions.assertThat(outlined).hasCount(0);
            lead.click(".occultation > .actions button").sees("#refusal", "Cochez un passage");
            lead.click("[data-tick=all]").look("masquer-propositions");
            lead.page().locator("[data-change]").first().press("Enter");
            PlaywrightAssertions.assertThat(
                            lead.page().locator(".canvas .black").first())
                    .isVisible();
            lead.click(".occultation > .actions button").sees(".note", "La version masquée est créée");
        }
    }

    @Test
    void masksAPassageOnThePictureOfItsPage() {
        try (Visitor lead = signedIn("lead@s02.demo")) {
            aDrawnDocument(lead)
                    .look("piece")
                    .click("main a[href$=occultation]")
                    .look("masquer");
            Locator page = lead.page().locator("figure[data-page='1'] .canvas");
            page.scrollIntoViewIfNeeded();
            BoundingBox frame = page.boundingBox();
            lead.page().mouse().move(frame.x + 40, frame.y + 60);
            lead.page().mouse().down();
            lead.page().mouse().move(frame.x + 240, frame.y + 90);
            lead.page().mouse().up();
            PlaywrightAssertions.assertThat(page.locator(".black")).hasCount(1);
            lead.page().locator("figure[data-page='1'] [data-add]").press("Enter");
            lead.page().keyboard().press("ArrowDown");
            PlaywrightAssertions.assertThat(lead.page().locator("input[name=y]").nth(1))
                    .hasValue("46");
            lead.click(".occultation .actions button").sees(".note", "La version masquée est créée");
        }
    }

    @Test
    void masksAPassageWithoutAScript() {
        try (Visitor staff = plain("staff@s03.demo")) {
            aDrawnDocument(staff)
                    .click("main a[href$=occultation]")
                    .write("input[name=x]", "10")
                    .click(".occultation .actions button")
                    .sees("#refusal", "Un rectangle sort de la page");
            assertThat(staff.page().locator("input[name=x]").first().inputValue())
                    .isEqualTo("10");
            staff.write("input[name=page]", "1").write("input[name=y]", "10").write("input[name=width]", "20");
            staff.write("input[name=height]", "5")
                    .click(".occultation .actions button")
                    .sees(".note", "La version masquée est créée");
        }
    }

    /** The first of the structure's documents whose pages are drawn. */
    private static Visitor aDrawnDocument(Visitor visitor) {
        visitor.go("/documents");
        List<String> addresses = visitor.page().locator("#documents li > a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String address : addresses) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(visitor.go(address)
                                    .page()
                                    .locator(".drawing")
                                    .count())
                            .isZero());
            if (visitor.page().locator(".pages figcaption").count() > 0) {
                return visitor;
            }
        }
        throw new AssertionError("No document with pages among " + addresses);
    }

    @Test
    void findsReadsAndKeepsASearch() {
        try (Visitor staff = signedIn("staff@s01.demo")) {
            staff.go("/search").look("recherche").go("/search?q=l%27acceuil").sees(".note", "Mots proches");
            staff.go("/search?q=structures").sees("#count", "trouvée").look("recherche-resultats");
            staff.click(".narrow summary").look("recherche-affiner").click(".narrow details[open] a");
            staff.sees(".chosen", "retirer ce filtre").look("recherche-filtre");
            staff.click("details.more summary").write("#name", "Nos procédures").click("details.more button");
            staff.sees("section[aria-labelledby=saved]", "Nos procédures").look("recherche-gardee");
            staff.go("/search?q=structure")
                    .click(".gestures h2 a")
                    .sees("main", "occurrence")
                    .look("texte-marque");
            tabTo(staff, "a[href='#m1']");
            staff.page().keyboard().press("Enter");
            assertThat(staff.page().url()).endsWith("#m1");
        }
    }

    @Test
    void findsWithoutAScript() {
        try (Visitor lead = plain("lead@s02.demo")) {
            lead.go("/search").write("#q", "structures").click("search button").sees("#count", "trouvée");
            lead.click(".narrow summary").click(".narrow details[open] a").sees(".chosen", "retirer ce filtre");
            lead.click(".chosen a").sees("#count", "trouvée");
        }
    }

    @Test
    void fitsTheNarrowestWindow() {
        try (Visitor facilitator = signedIn("facilitator@network.demo")) {
            facilitator
                    .go("/collective/new")
                    .look("collectif-nouveau")
                    .go("/search")
                    .fits("search");
        }
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int steps = 0; steps < 60; steps++) {
            visitor.page().keyboard().press("Tab");
            if ((boolean) visitor.page().evaluate("one => document.activeElement.matches(one)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static FilePayload booklet() {
        return new FilePayload(
                "livret accueil 2026.pdf",
                "application/pdf",
                SampleDocuments.pdf("Livret d'accueil 2026", List.of("Un point est fait avec chaque personne.")));
    }

    private String dossier(String structure, String theme) {
        try (Visitor lead = signedIn("lead@" + structure + ".demo")) {
            lead.go("/dossiers?theme=" + theme);
            return lead.page()
                    .locator(".gestures li:has(.due:has-text('" + structure + "')) a[role=button]")
                    .first()
                    .evaluate("link => new URL(link.href).pathname.replace(/\\/(review|resolution)$/, '')")
                    .toString();
        }
    }

    private String reviewer(String structure, String dossier) {
        try (Visitor lead = signedIn("lead@" + structure + ".demo")) {
            Matcher found = STRUCTURE.matcher(
                    lead.go(dossier).page().locator("main .lead").innerText());
            assertThat(found.find()).isTrue();
            return found.group();
        }
    }

    private Visitor signedIn(String account) {
        return Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, account, true);
    }

    private Visitor plain(String account) {
        return Visitor.signedIn(Chromium.browser(), "http://127.0.0.1:" + port, account, false);
    }
}
