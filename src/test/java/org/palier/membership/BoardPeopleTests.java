package org.palier.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.membership.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The people of a board: given by the board and the facilitator, never by the lead, and let in by the facilitator alone. */
@MembershipTest
class BoardPeopleTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/welcome/[^\"]+)\"");

    @Autowired
    private SomePeople some;

    @Autowired
    private People people;

    @Autowired
    private Offers offers;

    @LocalServerPort
    private int port;

    private String structure = "";
    private String lead = "";
    private String chair = "";

    @BeforeEach
    void aLeadAndAChair() {
        structure = some.structure("b");
        lead = some.person(PASSWORD, structure, Set.of(Role.LEAD), false);
        chair = some.person(PASSWORD, structure, Set.of(Role.CHAIR), true);
    }

    @Test
    void letsNoLeadMakeChangeDismissOrRenewSomebodyOfTheBoard() {
        Browser browser = Browser.signedIn(port, lead, PASSWORD);
        assertThat(browser.get("/people/new").body()).doesNotContain("value=\"MEMBER\"", "deliberative");
        for (String role : List.of("CHAIR", "SECRETARY", "MEMBER")) {
            Answer refused = invite(browser, some.mail(), role, "STAFF");
            assertThat(refused.status()).as(role).isEqualTo(403);
            assertThat(refused.body()).contains("Les rôles du conseil sont confiés");
        }
        String page = "/people/" + some.id(chair);
        for (String role : List.of("CHAIR", "STAFF", "LEAD")) {
            assertThat(browser.send(page, Map.of("roles", role)).status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(browser.send(page + "/dismissal", Map.of()).status()).isEqualTo(403);
        Answer refused = browser.send(page + "/link", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("son lien de l’animation du réseau").doesNotContain("/welcome/");
        assertThat(actor(chair).roles()).containsExactly(Role.CHAIR);
        assertThat(people.voters(StructureId.of(structure))).isEqualTo(1);
    }

    @Test
    void offersOnThePageOfAPersonOnlyWhatWillBeTaken() {
        String staff = some.person(PASSWORD, structure, Set.of(Role.STAFF), false);
        String both = some.person(PASSWORD, structure, Set.of(Role.STAFF, Role.MEMBER), true);
        assertThat(page(lead, chair))
                .contains("confient et retirent ces rôles", "animation du réseau, et de personne")
                .doesNotContain("name=\"roles\"", "/dismissal", "/link\"");
        assertThat(page(lead, staff)).contains("name=\"roles\"", "/dismissal", "/link\"", "ne pourra plus entrer");
        assertThat(page(lead, both)).contains("/dismissal", "ses autres rôles restent");
        assertThat(page(chair, staff))
                .contains("name=\"roles\"", "référent RSE fait ce lien")
                .doesNotContain("/dismissal", "/link\"", "animation du réseau, et de personne");
        assertThat(page(chair, chair)).contains("/dismissal", "animation du réseau, et de personne");
    }

    private String page(String reader, String of) {
        return Browser.signedIn(port, reader, PASSWORD)
                .get("/people/" + some.id(of))
                .body();
    }

    @Test
    void leavesTheBoardRoleOfSomebodyWhoIsOfTheStaffTooToTheBoard() {
        String both = some.person(PASSWORD, structure, Set.of(Role.STAFF, Role.MEMBER), true);
        Browser browser = Browser.signedIn(port, lead, PASSWORD);
        browser.get("/people");
        browser.send("/people/" + some.id(both) + "/dismissal", Map.of());
        assertThat(actor(both).roles()).containsExactly(Role.MEMBER);
        assertThat(actor(both).votesIn(StructureId.of(structure))).isTrue();
    }

    @Test
    void seatsNoLeadAndMakesNobodyOfTheBoardALead() {
        Browser theChair = Browser.signedIn(port, chair, PASSWORD);
        theChair.get("/people");
        Answer refused = theChair.send("/people/" + some.id(lead), Map.of("roles", "MEMBER"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("choisissez l’un ou l’autre");
        String both = some.person(PASSWORD, structure, Set.of(Role.STAFF, Role.MEMBER), true);
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people");
        assertThat(theLead.send("/people/" + some.id(both), Map.of("roles", "LEAD"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void showsTheLinkOfSomebodyOfTheBoardToTheFacilitatorAlone() {
        String mail = some.mail();
        Browser theChair = Browser.signedIn(port, chair, PASSWORD);
        theChair.get("/people/new");
        assertThat(invite(theChair, mail, "MEMBER").location()).isEqualTo("/people");
        assertThat(theChair.get("/people").body())
                .contains("L’animation du réseau seule voit son lien", "attend son lien")
                .doesNotContain("/welcome/");
        assertThat(theChair.send("/people/" + some.id(mail) + "/link", Map.of()).status())
                .isEqualTo(403);
        assertThat(people.voters(StructureId.of(structure))).isEqualTo(1);
        choose(linkByTheFacilitator(mail));
        assertThat(actor(mail).votesIn(StructureId.of(structure))).isTrue();
        assertThat(people.voters(StructureId.of(structure))).isEqualTo(2);
    }

    @Test
    void waitsForALinkOfTheFacilitatorsBeforeAnAccountThatTheLeadMadeDecides() {
        String mail = some.mail();
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people/new");
        invite(theLead, mail, "STAFF");
        choose(link(theLead.get("/people")));
        Browser theChair = Browser.signedIn(port, chair, PASSWORD);
        theChair.get("/people");
        theChair.sendAll(
                "/people/" + some.id(mail), List.of(List.of("roles", "MEMBER"), List.of("deliberative", "true")));
        assertThat(actor(mail).roles()).containsExactly(Role.STAFF);
        assertThat(people.voters(StructureId.of(structure))).isEqualTo(1);
        choose(linkByTheFacilitator(mail));
        assertThat(actor(mail).votesIn(StructureId.of(structure))).isTrue();
    }

    @Test
    void shutsALinkThatTheLeadWasShownOnceItsHolderIsOfTheBoard() {
        String mail = some.mail();
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people/new");
        invite(theLead, mail, "STAFF");
        String kept = link(theLead.get("/people"));
        Browser theChair = Browser.signedIn(port, chair, PASSWORD);
        theChair.get("/people");
        theChair.send("/people/" + some.id(mail), Map.of("roles", "SECRETARY"));
        assertThat(new Browser(port).get(kept).status()).isEqualTo(410);
    }

    @Test
    void seatsWhomTheFacilitatorInvitesUnlessTheyLeadTheStructure() {
        String mail = some.mail();
        String leading = some.ofTheNetwork(PASSWORD, Role.FACILITATOR);
        String board = "/structures/" + structure + "/board";
        Browser facilitator = Browser.signedIn(port, leading, PASSWORD);
        facilitator.get(board);
        assertThat(inviteAt(facilitator, board, mail, "CHAIR").location()).isEqualTo(board);
        choose(link(facilitator.get(board)));
        assertThat(actor(mail).presides(StructureId.of(structure))).isTrue();
        some.appoint(leading, structure, Set.of(Role.LEAD), false);
        facilitator.send("/acting", Map.of("place", "network"));
        facilitator.get(board);
        assertThat(inviteAt(facilitator, board, some.mail(), "CHAIR").status()).isEqualTo(403);
        assertThat(facilitator
                        .send(board + "/" + some.id(mail) + "/link", Map.of("name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void asksSomebodyKnownAndChangesNothingBeforeTheyAccept() {
        String elsewhere = some.structure("a");
        String known = some.person(PASSWORD, elsewhere, Set.of(Role.STAFF), false);
        Browser theirs = Browser.signedIn(port, known, PASSWORD);
        assertThat(theirs.get("/acting").body()).contains("structure " + elsewhere);
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people/new");
        invite(theLead, known, "STAFF");
        assertThat(people.actingAs(some.id(known))).hasSize(1);
        assertThat(invite(theLead, known, "STAFF").status()).isEqualTo(409);
        assertThat(theirs.get("/invitations").body()).contains("Structure " + structure, lead);
        String offer = "/invitations/" + offers.of(some.id(known)).get(0).id();
        assertThat(theirs.send(offer + "/acceptance", Map.of()).location()).isEqualTo("/invitations");
        assertThat(people.actingAs(some.id(known))).hasSize(2);
        // the new place comes first by its code or not: what was acted for stays so
        assertThat(theirs.get("/acting").body()).contains("structure " + elsewhere);
        assertThat(offers.of(some.id(known))).isEmpty();
    }

    @Test
    void letsNobodyElseAnswerAndDeclines() {
        String known = some.person(PASSWORD, some.structure("a"), Set.of(Role.STAFF), false);
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people/new");
        invite(theLead, known, "STAFF");
        String offer = "/invitations/" + offers.of(some.id(known)).get(0).id();
        assertThat(theLead.send(offer + "/acceptance", Map.of()).status()).isEqualTo(404);
        Browser theirs = Browser.signedIn(port, known, PASSWORD);
        theirs.get("/invitations");
        theirs.send(offer + "/refusal", Map.of());
        assertThat(theirs.send(offer + "/acceptance", Map.of()).status()).isEqualTo(404);
        assertThat(people.actingAs(some.id(known))).hasSize(1);
    }

    @Test
    void letsSomebodyWhoActsNowhereAnswer() {
        String former = some.person(PASSWORD, structure, Set.of(Role.STAFF), false);
        Browser theLead = Browser.signedIn(port, lead, PASSWORD);
        theLead.get("/people/new");
        theLead.send("/people/" + some.id(former) + "/dismissal", Map.of());
        invite(theLead, former, "STAFF");
        Browser theirs = Browser.signedIn(port, former, PASSWORD);
        assertThat(theirs.get("/people").location()).isEqualTo("/invitations");
        theirs.get("/invitations");
        theirs.send("/invitations/" + offers.of(some.id(former)).get(0).id() + "/acceptance", Map.of());
        assertThat(theirs.get("/people").status()).isEqualTo(200);
    }

    private Actor actor(String username) {
        return people.actingAs(some.id(username)).get(0);
    }

    private String linkByTheFacilitator(String mail) {
        Browser facilitator = Browser.signedIn(port, some.ofTheNetwork(PASSWORD, Role.FACILITATOR), PASSWORD);
        String board = "/structures/" + structure + "/board";
        assertThat(facilitator.get(board).body()).contains(mail, "attend son lien");
        facilitator.send(board + "/" + some.id(mail) + "/link", Map.of("name", "Nouvelle Personne"));
        return link(facilitator.get(board));
    }

    private static Answer invite(Browser browser, String mail, String... roles) {
        return inviteAt(browser, "/people/new", mail, roles);
    }

    private static Answer inviteAt(Browser browser, String page, String mail, String... roles) {
        List<List<String>> fields = new ArrayList<>();
        fields.add(List.of("username", mail));
        fields.add(List.of("name", "Nouvelle Personne"));
        fields.add(List.of("deliberative", "true"));
        List.of(roles).forEach(role -> fields.add(List.of("roles", role)));
        return browser.sendAll(page, fields);
    }

    private static String link(Answer page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }

    private void choose(String welcome) {
        Browser guest = new Browser(port);
        guest.get(welcome);
        assertThat(guest.send(welcome, Map.of("password", PASSWORD, "again", PASSWORD))
                        .location())
                .isEqualTo("/sign-in?ready");
    }
}
