package org.palier.collective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.WholeService;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From structures gathered to a campaign launched: who may, what is fixed, what is refused. */
@WholeService
@RecordApplicationEvents
class CampaignsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Collectives collectives;

    @Autowired
    private Referentials referentials;

    @Autowired
    private Structures structures;

    @Autowired
    private People people;

    @Autowired
    private Journal journal;

    @Autowired
    private ApplicationEvents events;

    private ReferentialId referential = new ReferentialId("", "");
    private Actor facilitator = stranger(Role.FACILITATOR);
    private List<StructureId> members = List.of();

    @BeforeEach
    void fiveStructuresAndTheirFacilitator() {
        referential = new ReferentialId("REF-RSE-IAE-DEFAUT", "0.1.0");
        members = IntStream.range(0, 5).mapToObj(each -> structure()).toList();
        facilitator = person(null, Role.FACILITATOR);
    }

    @Test
    void launchesACampaign() {
        CollectiveId collective = collectives.gather(facilitator, "Collectif Occitanie", members);
        BinomePlan shown = collectives.preview(facilitator, collective, referential);
        CampaignId id = campaigns.launch(facilitator, collective, "Démarche 2026", referential, proposed());

        CampaignView campaign = campaigns.get(id);
        assertThat(campaign.name()).isEqualTo("Démarche 2026");
        assertThat(campaign.collective()).isEqualTo(collective);
        assertThat(campaign.structures()).isEqualTo(members);
        assertThat(campaign.capsules()).isEqualTo(proposed());
        assertThat(campaigns.plan(id).binomes()).containsExactlyInAnyOrderElementsOf(shown.binomes());
        assertThat(campaigns.of(members.get(0))).containsExactly(campaign);
        assertThat(campaigns.facilitatedBy(facilitator.person())).containsExactly(campaign);
        assertThat(events.stream(CampaignLaunched.class)).containsExactly(new CampaignLaunched(campaign));
    }

    @Test
    void knowsWhoReviewsWhom() {
        CampaignId id = aCampaign();
        for (String theme : List.of("INS", "GOU")) {
            List<StructureId> reviewers = members.stream()
                    .map(member -> campaigns.binome(id, theme, member))
                    .toList();
            assertThat(reviewers).containsExactlyInAnyOrderElementsOf(members);
            for (int each = 0; each < members.size(); each++) {
                assertThat(reviewers.get(each)).isNotEqualTo(members.get(each));
            }
        }
        assertThat(kind(() -> campaigns.binome(id, "INS", StructureId.of("nulle-part"))))
                .isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(kind(() -> campaigns.binome(id, "XXX", members.get(0)))).isEqualTo(Refusal.Kind.UNKNOWN);
    }

    @Test
    void fixesTheReferentialThatACampaignUses() {
        String text = DefaultReferentialText.version("1.0.0");
        ReferentialId version = referentials.load(text);
        CollectiveId collective = collectives.gather(facilitator, "Collectif", members);
        campaigns.launch(facilitator, collective, "Démarche", version, collectives.propose(version, FIRST));

        assertThat(kind(() -> referentials.load(text + "# une remarque\n"))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void remembersTheLaunchInTheJournalOfEveryStructure() {
        CampaignId id = aCampaign();
        assertThat(journal.about(id.toString(), 0).items())
                .hasSize(members.size() + 1)
                .allMatch(entry -> entry.act().equals("collective.launched"))
                .allMatch(entry -> entry.actor().equals(facilitator.username()));
        members.forEach(member -> assertThat(journal.chain(member.value(), 0).items())
                .anyMatch(entry -> entry.subject().equals(id.toString())));
    }

    @Test
    void tellsWhoFacilitatesWhom() {
        aCampaign();
        assertThat(campaigns.facilitates(facilitator.person(), members.get(0))).isTrue();
        assertThat(campaigns.facilitates(facilitator.person(), structure())).isFalse();
        assertThat(campaigns.facilitates(PersonId.next(), members.get(0))).isFalse();
    }

    @Test
    void letsOnlyTheCollectivesOwnFacilitatorPlan() {
        CollectiveId collective = collectives.gather(facilitator, "Collectif", members);
        Actor other = person(null, Role.FACILITATOR);
        Actor lead = person(members.get(0), Role.LEAD);
        Actor outsider = person(structure(), Role.LEAD);

        assertThat(kind(() -> launch(other, collective))).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(kind(() -> launch(lead, collective))).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(kind(() -> launch(outsider, collective))).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(kind(() -> collectives.get(other, collective))).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(kind(() -> collectives.gather(lead, "Collectif", members))).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void showsACampaignToThoseWhoTakePart() {
        CampaignId id = aCampaign();
        CampaignView campaign = campaigns.get(id);
        Actor lead = person(members.get(0), Role.LEAD);
        Actor outsider = person(structure(), Role.LEAD);

        assertThat(collectives.campaign(facilitator, id)).isEqualTo(campaign);
        assertThat(collectives.campaign(lead, id)).isEqualTo(campaign);
        assertThat(collectives.campaigns(lead)).containsExactly(campaign);
        assertThat(collectives.campaigns(outsider)).isEmpty();
        assertThat(kind(() -> collectives.campaign(outsider, id))).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(kind(() -> collectives.campaign(person(null, Role.FACILITATOR), id)))
                .isEqualTo(Refusal.Kind.UNKNOWN);
    }

    @Test
    void refusesWhatIsNoCollective() {
        assertThat(code(() -> collectives.gather(facilitator, "Collectif", members.subList(0, 1))))
                .isEqualTo("collective.refusal.alone");
        assertThat(code(() -> collectives.gather(facilitator, "Collectif", List.of(members.get(0), members.get(0)))))
                .isEqualTo("collective.refusal.alone");
        assertThat(code(() -> collectives.gather(facilitator, " \u0000 ", members)))
                .isEqualTo("collective.refusal.name");
        assertThat(code(() -> collectives.gather(facilitator, "x".repeat(201), members)))
                .isEqualTo("collective.refusal.name");
        assertThat(kind(() ->
                        collectives.gather(facilitator, "Collectif", List.of(members.get(0), StructureId.of("rien")))))
                .isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(code(() -> campaigns.gather("Collectif", members, Set.of()))).isEqualTo("collective.refusal.nobody");
    }

    @Test
    void refusesCapsulesThatDoNotFitTheReferential() {
        CollectiveId collective = collectives.gather(facilitator, "Collectif", members);
        List<Capsule> capsules = proposed();

        assertThat(refused(collective, capsules.subList(0, 5))).isEqualTo("collective.refusal.capsule-missing");
        assertThat(refused(collective, with(capsules, 0, capsules.get(1))))
                .isEqualTo("collective.refusal.capsule-twice");
        List<Capsule> seven = new ArrayList<>(capsules);
        seven.add(new Capsule("XXX", FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(2)));
        assertThat(refused(collective, seven)).isEqualTo("collective.refusal.capsule-stranger");
        assertThat(campaigns.facilitatedBy(facilitator.person())).isEmpty();
    }

    @Test
    void refusesDatesThatDoNotFollowOneAnother() {
        CollectiveId collective = collectives.gather(facilitator, "Collectif", members);
        LocalDate day = FIRST;
        for (Capsule wrong : List.of(
                new Capsule("INS", day.plusDays(1), day, day.plusDays(2), day.plusDays(3)),
                new Capsule("INS", day, day.plusDays(2), day.plusDays(1), day.plusDays(3)),
                new Capsule("INS", day, day.plusDays(1), day.plusDays(3), day.plusDays(2)))) {
            assertThat(refused(collective, with(proposed(), 0, wrong))).isEqualTo("collective.refusal.dates");
        }
    }

    private static List<Capsule> with(List<Capsule> capsules, int at, Capsule other) {
        List<Capsule> changed = new ArrayList<>(capsules);
        changed.set(at, other);
        return changed;
    }

    private String refused(CollectiveId collective, List<Capsule> capsules) {
        return code(() -> campaigns.launch(facilitator, collective, "Démarche", referential, capsules));
    }

    private CampaignId aCampaign() {
        return launch(facilitator, collectives.gather(facilitator, "Collectif", members));
    }

    private CampaignId launch(Actor by, CollectiveId collective) {
        return campaigns.launch(by, collective, "Démarche", referential, proposed());
    }

    private List<Capsule> proposed() {
        return collectives.propose(referential, FIRST);
    }

    private StructureId structure() {
        int number = NUMBER.incrementAndGet();
        return structures.open("col" + number, "Structure " + number, "ACI", number % 2 == 0);
    }

    private Actor person(@Nullable StructureId structure, Role role) {
        String username = "collectif" + NUMBER.incrementAndGet() + "@exemple.fr";
        PersonId person = people.register(username, "Personne", "une phrase de passe");
        people.appoint(person, structure, Set.of(role), false);
        return people.actingAs(person).get(0);
    }

    private static Actor stranger(Role role) {
        return new Actor(PersonId.next(), "inconnu@exemple.fr", "Inconnu", null, Set.of(role), false);
    }

    private static Refusal.Kind kind(ThrowingCallable verb) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, verb)).kind();
    }

    private static String code(ThrowingCallable verb) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, verb)).code();
    }
}
