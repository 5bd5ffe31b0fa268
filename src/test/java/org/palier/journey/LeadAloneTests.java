package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions.Proposal;
import org.palier.board.Resolutions.Vote;
import org.palier.board.Statutes;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.membership.Acting;
import org.palier.membership.Actor;
import org.palier.membership.Invited;
import org.palier.membership.Offered;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.SignedIn;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A lead with every right of a lead, and all the accounts they can get hold of, carries no resolution alone. */
@WorkflowTest
class LeadAloneTests {

    private static final long SEED = 20261128;
    private static final int ORDERS = 100;
    private static final int ACTS = 8;
    private static final Statutes RULES = new Statutes(1, Statutes.Majority.VOTES_CAST, Statutes.Tie.REJECTED);

    private final Random random = new Random(SEED);

    /** What the lead knows the password of. */
    private final Map<String, PersonId> accounts = new LinkedHashMap<>();

    /** Whom the facilitator knows as two people, each by their own link. */
    private final Set<PersonId> vouched = new LinkedHashSet<>();

    private final Set<String> words = new LinkedHashSet<>();
    private final List<String> acted = new ArrayList<>();
    private final List<DossierId> matters = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private LeadsWorld world;

    @SuppressWarnings("NullAway.Init")
    private StructureId own;

    @SuppressWarnings("NullAway.Init")
    private Actor lead;

    @SuppressWarnings("NullAway.Init")
    private Actor chair;

    private int number;

    /** One thing to try; refusals are expected. */
    private record Act(String name, Runnable body) {}

    @Test
    void carriesNothingInAHundredOrdersOfActs(@Autowired AutowireCapableBeanFactory beans) {
        world = beans.createBean(LeadsWorld.class);
        SomeCampaigns.Running campaign = world.campaigns().begunDaysAgo(40);
        own = campaign.structures().get(0);
        chair = world.campaigns().person(own, Set.of(Role.CHAIR));
        world.campaigns().person(own, Set.of(Role.MEMBER));
        world.statutes().write(chair, RULES);
        matters.add(world.campaigns().reviewed(campaign, "TRA"));
        matters.add(world.campaigns().reviewed(campaign, "DRO"));
        world.resolutions().open(chair, matters.get(1), Proposal.ADOPT, Map.of(), null);
        lead = world.campaigns().person(own, Set.of(Role.LEAD));
        Actor elsewhere = world.campaigns().person(campaign.structures().get(1), Set.of(Role.LEAD));
        accounts.put(lead.username(), lead.person());
        accounts.put(elsewhere.username(), elsewhere.person());

        vouched.addAll(accounts.values());
        int done = 0;
        for (int order = 0; order < ORDERS; order++) {
            acted.clear();
            world.people().appoint(lead.person(), own, Set.of(Role.LEAD), false);
            for (int act = 0; act < ACTS; act++) {
                done += attempt(any(acts())) ? 1 : 0;
            }
            assertNothingWasCarried();
        }
        assertThat(done)
                .as("acts that were let through, so that the orders mean something")
                .isGreaterThan(ORDERS);
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Actor actor = anyOfTheirs();
        PersonId target = anybody(actor);
        acts.add(new Act(
                "invites a new account",
                () -> keep(world.team()
                        .invite(actor, "compte" + own + number++ + "@exemple.fr", "Compte", anyRoles(), true))));
        acts.add(new Act(
                "invites a known account",
                () -> keep(
                        world.team().invite(actor, any(List.copyOf(accounts.keySet())), "Compte", anyRoles(), true))));
        acts.add(new Act("changes roles", () -> world.team().change(actor, target, anyRoles(), true)));
        acts.add(new Act("dismisses", () -> world.team().dismiss(actor, target)));
        acts.add(new Act("makes a new link", () -> words.add(world.team().renewLink(actor, target))));
        acts.add(new Act("opens a link", this::openALink));
        acts.add(new Act("opens a link", this::openALink));
        acts.add(new Act("accepts an invitation", this::accept));
        acts.add(new Act(
                "writes the statutes",
                () -> world.statutes()
                        .write(actor, new Statutes(1, Statutes.Majority.BALLOTS, Statutes.Tie.CHAIR_CASTS))));
        acts.add(new Act(
                "opens a vote", () -> world.resolutions().open(actor, any(matters), Proposal.ADOPT, Map.of(), null)));
        acts.add(new Act("votes", () -> vote(actor)));
        acts.add(new Act("closes a vote", () -> world.resolutions().close(actor, any(matters))));
        acts.add(new Act(
                "invites as a facilitator would",
                () -> keep(world.network()
                        .inviteToTheBoard(
                                actor, own, "compte" + own + number++ + "@exemple.fr", "Compte", anyRoles(), true))));
        acts.add(new Act(
                "makes a link as a facilitator would",
                () -> words.add(world.network().renewBoardLink(actor, own, target))));
        acts.add(new Act("asks for a token", this::askForAToken));
        acts.add(new Act("has the chair seat somebody they made", this::deceiveTheChair));
        return acts;
    }

    private boolean attempt(Act act) {
        try {
            act.body().run();
            acted.add(act.name());
            return true;
        } catch (Refusal refusal) {
            acted.add(act.name() + ": " + refusal.code());
            return false;
        }
    }

    private void keep(Invited invited) {
        if (invited.word() != null) {
            words.add(invited.word());
        }
    }

    private void openALink() {
        if (!words.isEmpty()) {
            String word = any(List.copyOf(words));
            words.remove(word);
            String username = world.welcome().guest(word).username();
            world.welcome().choosePassword(word, SomeCampaigns.PASSWORD);
            accounts.put(username, world.people().known(username).orElseThrow());
        }
    }

    private void accept() {
        PersonId person = any(List.copyOf(accounts.values()));
        List<Offered> asked = world.offers().of(person);
        if (!asked.isEmpty()) {
            world.offers().accept(person, any(asked).id());
        }
    }

    private void vote(Actor actor) {
        DossierId matter = any(matters);
        world.resolutions()
                .vote(
                        actor,
                        matter,
                        Vote.FOR,
                        Objects.requireNonNull(
                                world.dossiers().view(lead, matter).digest()));
    }

    private void askForAToken() {
        String username = any(List.copyOf(accounts.keySet()));
        SignedIn signedIn = world.signIn().enter(username, SomeCampaigns.PASSWORD, "10.0.0.7");
        String token = world.tokens().issue(signedIn, own.value()).token();
        SignedIn holder = world.tokens().holder(token);
        Optional<Actor> acts = Acting.choose(world.acting().places(holder), holder.structure());
        acts.ifPresent(this::assertDecidesNothing);
    }

    /** Taken in, the chair gives a seat to an account that the lead enrolled under the name of somebody trusted. */
    private void deceiveTheChair() {
        List<PersonId> made = new ArrayList<>(accounts.values());
        made.removeAll(vouched);
        if (!made.isEmpty()) {
            world.team().change(chair, any(made), Set.of(any(seats())), true);
        }
    }

    private static List<Role> seats() {
        return List.copyOf(Role.ofTheBoard());
    }

    private Set<Role> anyRoles() {
        Set<Role> roles = EnumSet.of(any(List.of(Role.values())));
        if (random.nextBoolean()) {
            roles.add(any(List.of(Role.values())));
        }
        return roles;
    }

    private Actor anyOfTheirs() {
        List<Actor> places = new ArrayList<>();
        accounts.values().forEach(person -> places.addAll(world.people().actingAs(person)));
        return random.nextInt(3) == 0 ? lead : any(places);
    }

    private @Nullable PersonId theChair() {
        return random.nextInt(4) == 0 ? chair.person() : null;
    }

    private PersonId anybody(Actor actor) {
        PersonId seat = theChair();
        return seat != null ? seat : any(world.team().members(actor, 0).items()).id();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void assertNothingWasCarried() {
        assertThat(world.statutes().of(own)).as("%s", acted).contains(RULES);
        for (PersonId person : accounts.values()) {
            world.people().actingAs(person).forEach(this::assertDecidesNothing);
        }
        for (DossierId matter : matters) {
            assertThat(world.dossiers().view(lead, matter).state())
                    .as("%s", acted)
                    .isNotEqualTo(DossierState.ADOPTED);
        }
        assertThat(world.resolutions().view(lead, matters.get(1)).state())
                .as("%s", acted)
                .isEqualTo(ResolutionView.State.OPEN);
        assertThat(world.people().actingAs(chair.person())).as("%s", acted).anyMatch(place -> place.presides(own));
    }

    private void assertDecidesNothing(Actor place) {
        assertThat(place.roles()).as("%s", acted).doesNotContainAnyElementsOf(Role.ofTheBoard());
        assertThat(place.votesIn(own)).as("%s", acted).isFalse();
    }
}
