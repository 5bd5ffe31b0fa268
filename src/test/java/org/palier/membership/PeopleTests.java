package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.audit.JournalEntry;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The people of a structure: who appoints and dismisses them, and how they come in the first time. */
@MembershipTest
class PeopleTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/welcome/[^\"]+)\"");

    @Autowired
    private SomePeople some;

    @Autowired
    private People people;

    @Autowired
    private Journal journal;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Offers offers;

    @LocalServerPort
    private int port;

    private String structure = "";
    private String lead = "";
    private Browser browser = new Browser(0);

    @BeforeEach
    void aLead() {
        structure = some.structure("p");
        lead = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
        browser = Browser.signedIn(port, lead, PASSWORD);
    }

    @Test
    void invitesSomebodyByALinkThatIsShownOnceAndWorksOnce() {
        String mail = some.mail();
        String welcome = invite(mail, "STAFF", "LEAD");
        assertThat(browser.get("/people").body())
                .contains("Nouvelle Personne", "n’a pas encore choisi son mot de passe")
                .doesNotContain("/welcome/");
        Browser guest = new Browser(port);
        assertThat(guest.get(welcome).body()).contains("Nouvelle Personne", mail);
        assertThat(guest.send(welcome, Map.of("password", "trop court", "again", "trop court"))
                        .body())
                .contains("au moins 12 signes");
        assertThat(guest.send(welcome, Map.of("password", PASSWORD, "again", "autre"))
                        .body())
                .contains("ne sont pas les mêmes");
        Answer chosen = guest.send(welcome, Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(chosen.location()).isEqualTo("/sign-in?ready");
        assertOver(guest.get(welcome));
        assertOver(guest.send(welcome, Map.of("password", PASSWORD, "again", PASSWORD)));
        assertThat(Browser.signedIn(port, mail, PASSWORD).get("/people").status())
                .isEqualTo(200);
    }

    @Test
    void tellsALinkThatNeverWasAsOneThatIsOver() {
        assertOver(new Browser(port).get("/welcome/" + "x".repeat(43)));
    }

    @Test
    void shutsALinkAfterSevenDays() {
        String welcome = invite(some.mail(), "STAFF");
        clock.pass(Duration.ofDays(7));
        assertOver(new Browser(port).get(welcome));
    }

    @Test
    void makesANewLinkThatShutsTheFormerAndEndsSessions() {
        String mail = some.mail();
        String first = invite(mail, "STAFF");
        PersonId person = some.id(mail);
        Answer renewed = browser.send("/people/" + person + "/link", Map.of());
        String second = link(browser.get(renewed.location()));
        assertOver(new Browser(port).get(first));
        choose(second, PASSWORD);
        Browser signedIn = Browser.signedIn(port, mail, PASSWORD);
        assertThat(signedIn.get("/people").status()).isEqualTo(200);
        browser.send("/people/" + person + "/link", Map.of());
        choose(link(browser.get("/people")), "une autre phrase de passe");
        assertThat(signedIn.get("/people").location()).startsWith("/sign-in");
    }

    @Test
    void makesNoLinkThatWouldOpenAnotherStructure() {
        String elsewhere = some.structure("p");
        String colleague = some.person(PASSWORD, elsewhere, Set.of(Role.STAFF), false);
        browser.get("/people/new");
        Answer appointed = browser.sendAll("/people/new", typed(colleague, List.of("STAFF")));
        assertThat(browser.get(appointed.location()).body())
                .contains("a déjà un compte", "invitation sans réponse encore")
                .doesNotContain("/welcome/");
        assertThat(people.actingAs(some.id(colleague))).hasSize(1);
        Browser theirs = Browser.signedIn(port, colleague, PASSWORD);
        theirs.get("/invitations");
        theirs.send(offer(colleague, "acceptance"), Map.of());
        browser.get("/people");
        Answer refused = browser.send("/people/" + some.id(colleague) + "/link", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("agit aussi ailleurs");
        assertThat(people.actingAs(some.id(colleague))).hasSize(2);
    }

    @Test
    void changesRolesAndVoice() {
        browser = Browser.signedIn(port, some.person(PASSWORD, structure, Set.of(Role.CHAIR), true), PASSWORD);
        String colleague = some.person(PASSWORD, structure, Set.of(Role.MEMBER), false);
        String page = "/people/" + some.id(colleague);
        assertThat(browser.get(page).body()).contains(colleague);
        browser.sendAll(page, List.of(List.of("roles", "SECRETARY"), List.of("deliberative", "true")));
        Actor actor = people.actingAs(some.id(colleague)).get(0);
        assertThat(actor.roles()).containsExactly(Role.SECRETARY);
        assertThat(actor.votesIn(StructureId.of(structure))).isTrue();
        Answer refused = browser.send(page, Map.of("deliberative", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choisissez au moins un rôle");
    }

    @Test
    void dismissesAtOnceAndKeepsTheLastLead() {
        String colleague = some.person(PASSWORD, structure, Set.of(Role.LEAD, Role.STAFF), false);
        Browser theirs = Browser.signedIn(port, colleague, PASSWORD);
        assertThat(theirs.get("/people").status()).isEqualTo(200);
        browser.get("/people");
        browser.send("/people/" + some.id(colleague) + "/dismissal", Map.of());
        assertThat(theirs.get("/people").location()).startsWith("/sign-in");
        assertThat(browser.get("/people").body()).doesNotContain(colleague);
        Answer refused = browser.send("/people/" + some.id(lead) + "/dismissal", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Il faut toujours une référente");
        assertThat(browser.send("/people/" + some.id(lead), Map.of("roles", "STAFF"))
                        .status())
                .isEqualTo(409);
        assertThat(people.actingAs(some.id(lead))).hasSize(1);
    }

    @Test
    void letsOnlyALeadAppoint() {
        String staff = some.person(PASSWORD, structure, Set.of(Role.STAFF), false);
        Browser theirs = Browser.signedIn(port, staff, PASSWORD);
        Answer list = theirs.get("/people");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).doesNotContain(lead, "/people/new");
        assertThat(theirs.get("/people/new").status()).isEqualTo(403);
        assertThat(theirs.sendAll("/people/new", typed(some.mail(), List.of("LEAD")))
                        .status())
                .isEqualTo(403);
        assertThat(theirs.get("/people/" + some.id(lead)).status()).isEqualTo(403);
        assertThat(theirs.send("/people/" + some.id(lead) + "/dismissal", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(theirs.send("/people/" + some.id(staff) + "/link", Map.of()).status())
                .isEqualTo(403);
        assertThat(theirs.get("/structures").status()).isEqualTo(403);
    }

    @Test
    void knowsNobodyOfAnotherStructure() {
        String stranger = some.person(PASSWORD, some.structure("p"), Set.of(Role.LEAD), false);
        String page = "/people/" + some.id(stranger);
        assertThat(browser.get(page).status()).isEqualTo(404);
        assertThat(browser.send(page, Map.of("roles", "STAFF")).status()).isEqualTo(404);
        assertThat(browser.send(page + "/dismissal", Map.of()).status()).isEqualTo(404);
        assertThat(browser.send(page + "/link", Map.of()).status()).isEqualTo(404);
        assertThat(browser.get("/people/nobody").status()).isEqualTo(404);
    }

    @Test
    void givesNoRoleOfTheNetworkInAStructure() {
        browser.get("/people/new");
        Answer refused = browser.sendAll("/people/new", typed(some.mail(), List.of("STAFF", "OPERATOR")));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void keepsWhatWasTypedInARefusedForm() {
        browser.get("/people/new");
        Answer refused = browser.sendAll("/people/new", typed("pas une adresse", List.of("LEAD")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"pas une adresse\"", "value=\"Nouvelle Personne\"", "adresse électronique complète")
                .containsPattern("value=\"LEAD\" checked");
    }

    @Test
    void journalsEachAct() {
        String mail = some.mail();
        invite(mail, "STAFF");
        String person = some.id(mail).toString();
        browser.send("/people/" + person + "/link", Map.of());
        browser.send("/people/" + person, Map.of("roles", "LEAD"));
        browser.send("/people/" + person + "/dismissal", Map.of());
        assertThat(journal.chain(structure, 0).items().stream()
                        .filter(entry -> entry.subject().equals(person))
                        .map(JournalEntry::act))
                .containsExactly(
                        "membership.dismissed",
                        "membership.appointed",
                        "membership.link-renewed",
                        "membership.appointed");
        assertThat(journal.chain(structure, 0).items().get(0).actor()).isEqualTo(lead);
        assertThat(journal.verify().intact()).isTrue();
    }

    private static void assertOver(Answer answer) {
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("Ce lien a déjà servi").doesNotContain("n’existe pas");
    }

    private String offer(String username, String answer) {
        return "/invitations/" + offers.of(some.id(username)).get(0).id() + "/" + answer;
    }

    private String invite(String mail, String... roles) {
        browser.get("/people/new");
        Answer invited = browser.sendAll("/people/new", typed(mail, List.of(roles)));
        assertThat(invited.location()).isEqualTo("/people");
        return link(browser.get("/people"));
    }

    private static List<List<String>> typed(String mail, List<String> roles) {
        List<List<String>> fields = new ArrayList<>();
        fields.add(List.of("username", mail));
        fields.add(List.of("name", "Nouvelle Personne"));
        fields.add(List.of("deliberative", "true"));
        roles.forEach(role -> fields.add(List.of("roles", role)));
        return fields;
    }

    private static String link(Answer page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }

    private void choose(String welcome, String password) {
        Browser guest = new Browser(port);
        guest.get(welcome);
        assertThat(guest.send(welcome, Map.of("password", password, "again", password))
                        .location())
                .isEqualTo("/sign-in?ready");
    }
}
