package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.board.Resolutions;
import org.palier.board.Resolutions.Proposal;
import org.palier.board.Resolutions.Vote;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.workflow.InboxTask.Kind;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for whom, most urgent first, in one statement or two. */
@WorkflowTest
class InboxTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Inbox inbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Resolutions resolutions;

    @Autowired
    StatuteBook statutes;

    SomeCampaigns.Running campaign;
    StructureId structure;
    StructureId peer;

    @BeforeEach
    void aCampaign() {
        campaign = campaigns.begunDaysAgo(3);
        structure = campaign.structures().get(0);
        peer = campaign.dossier("INS").reviewer();
    }

    @Test
    void showsADraftToThoseWhoPrepareIt() {
        assertThat(kinds(structure, Role.LEAD)).hasSize(6).containsOnly(Kind.PREPARE);
        assertThat(kinds(structure, Role.STAFF)).hasSize(6).containsOnly(Kind.PREPARE);
        assertThat(kinds(structure, Role.CHAIR)).isEmpty();
    }

    @Test
    void showsEachCriterionToTheBinomeAsSoonAsTheDossierIsSent() {
        DossierId dossier = campaigns.submitted(campaign, "INS");
        List<InboxTask> reviews = of(campaigns.person(peer, Set.of(Role.STAFF))).stream()
                .filter(task -> task.kind() == Kind.REVIEW)
                .toList();
        assertThat(reviews).allMatch(task -> task.dossier().equals(dossier));
        assertThat(reviews).extracting(InboxTask::criterion).contains("INS-01").doesNotHaveDuplicates();
        assertThat(kinds(structure, Role.LEAD)).hasSize(5).containsOnly(Kind.PREPARE);
        assertThat(kinds(peer, Role.CHAIR)).isEmpty();
    }

    @Test
    void putsTheMostUrgentFirst() {
        campaigns.submitted(campaign, "INS");
        assertThat(of(campaigns.person(peer, Set.of(Role.LEAD))))
                .isSortedAccordingTo(Comparator.comparing(InboxTask::dueAt));
    }

    @Test
    void showsAVoteUntilOneHasVotedAndToTheChairUntilItIsClosed() {
        Actor chair = campaigns.person(structure, Set.of(Role.CHAIR));
        Actor member = campaigns.person(structure, Set.of(Role.MEMBER));
        Actor advisory =
                new Actor(member.person(), member.username(), member.name(), structure, Set.of(Role.MEMBER), false);
        DossierId dossier = campaigns.reviewed(campaign, "INS");
        assertThat(of(chair)).extracting(InboxTask::kind).containsExactly(Kind.CONVENE);
        assertThat(of(member)).isEmpty();

        statutes.write(chair, new Statutes(1, Statutes.Majority.VOTES_CAST, Statutes.Tie.CHAIR_CASTS));
        String digest =
                resolutions.open(chair, dossier, Proposal.ADOPT, Map.of(), null).digest();
        assertThat(of(member)).extracting(InboxTask::kind).containsExactly(Kind.DECIDE);
        assertThat(of(advisory)).isEmpty();

        resolutions.vote(member, dossier, Vote.FOR, digest);
        resolutions.vote(chair, dossier, Vote.FOR, digest);
        assertThat(of(member)).isEmpty();
        assertThat(of(chair)).extracting(InboxTask::kind).containsExactly(Kind.DECIDE);

        resolutions.close(chair, dossier);
        assertThat(of(chair)).isEmpty();
        assertThat(inbox.due(List.of(dossier))).isEmpty();
    }

    @Test
    void isEmptyForThePeopleOfTheNetwork() {
        assertThat(of(campaign.facilitator())).isEmpty();
        assertThat(of(campaigns.person(null, Set.of(Role.OPERATOR)))).isEmpty();
    }

    @Test
    void tellsUntilWhenEachDossierIsWaitedFor() {
        List<DossierId> ids =
                campaign.dossiers().stream().map(DossierSummary::id).toList();
        assertThat(inbox.due(ids)).containsOnlyKeys(ids);
        assertThat(inbox.due(List.of())).isEmpty();
    }

    @Test
    void asksTheDatabaseOnceHoweverMuchWaits() throws Exception {
        campaigns.submitted(campaign, "INS");
        campaigns.submitted(campaign, "ECO");
        Actor staff = campaigns.person(peer, Set.of(Role.STAFF));
        assertThat(CountedStatements.during(() -> inbox.of(staff, 0))).hasSize(1);
        List<DossierId> ids =
                campaign.dossiers().stream().map(DossierSummary::id).toList();
        assertThat(CountedStatements.during(() -> inbox.due(ids))).hasSize(1);
    }

    private List<Kind> kinds(StructureId at, Role role) {
        return of(campaigns.person(at, Set.of(role))).stream()
                .map(InboxTask::kind)
                .toList();
    }

    private List<InboxTask> of(Actor actor) {
        return inbox.of(actor, 0).items();
    }
}
