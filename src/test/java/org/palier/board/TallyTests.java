package org.palier.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.board.Resolutions.Vote.ABSTAIN;
import static org.palier.board.Resolutions.Vote.AGAINST;
import static org.palier.board.Resolutions.Vote.FOR;
import static org.palier.board.Statutes.Majority.BALLOTS;
import static org.palier.board.Statutes.Majority.MEMBERS;
import static org.palier.board.Statutes.Majority.VOTES_CAST;
import static org.palier.board.Statutes.Tie.CHAIR_CASTS;
import static org.palier.board.Statutes.Tie.REJECTED;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.board.Resolutions.Vote;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;

/** Counts votes as the statutes say. */
class TallyTests {

    private static final ResolutionId RESOLUTION = ResolutionId.next();

    @Test
    void countsAbstentionsForTheQuorum() {
        assertThat(tally(new Statutes(3, VOTES_CAST, REJECTED), member(FOR), member(ABSTAIN))
                        .missing())
                .isEqualTo(1);
        assertThat(tally(new Statutes(3, VOTES_CAST, REJECTED), member(FOR), member(ABSTAIN), member(ABSTAIN))
                        .missing())
                .isZero();
    }

    @Test
    void leavesAbstentionsOutOfTheVotesCast() {
        Statutes statutes = new Statutes(3, VOTES_CAST, REJECTED);
        assertThat(tally(statutes, member(FOR), member(ABSTAIN), member(ABSTAIN))
                        .carried())
                .isTrue();
    }

    @Test
    void countsAbstentionsAmongTheBallots() {
        Statutes statutes = new Statutes(3, BALLOTS, REJECTED);
        assertThat(tally(statutes, member(FOR), member(ABSTAIN), member(ABSTAIN))
                        .carried())
                .isFalse();
        assertThat(tally(statutes, member(FOR), member(FOR), member(ABSTAIN)).carried())
                .isTrue();
    }

    @Test
    void asksForMoreThanHalfOfAllMembersWhereTheStatutesDo() {
        Statutes statutes = new Statutes(2, MEMBERS, REJECTED);
        assertThat(tally(statutes, member(FOR), member(FOR)).carried()).isFalse();
        assertThat(tally(statutes, member(FOR), member(FOR), member(FOR)).carried())
                .isTrue();
    }

    @Test
    void letsTheChairSettleATie() {
        Statutes statutes = new Statutes(2, VOTES_CAST, CHAIR_CASTS);
        assertThat(tally(statutes, chair(FOR), member(AGAINST)).carried()).isTrue();
        assertThat(tally(statutes, chair(AGAINST), member(FOR)).carried()).isFalse();
        assertThat(tally(statutes, chair(FOR), member(AGAINST)).count().castingVote())
                .isTrue();
    }

    @Test
    void leavesATieRejectedWithoutTheChairsVoice() {
        Statutes statutes = new Statutes(2, VOTES_CAST, CHAIR_CASTS);
        assertThat(tally(statutes, chair(ABSTAIN), member(FOR), member(AGAINST)).carried())
                .isFalse();
        assertThat(tally(statutes, member(FOR), member(AGAINST)).carried()).isFalse();
        assertThat(tally(new Statutes(2, VOTES_CAST, REJECTED), chair(FOR), member(AGAINST))
                        .carried())
                .isFalse();
    }

    @Test
    void carriesNothingWhenEverybodyAbstains() {
        Statutes statutes = new Statutes(2, VOTES_CAST, REJECTED);
        assertThat(tally(statutes, member(ABSTAIN), member(ABSTAIN)).carried()).isFalse();
    }

    private static Tally tally(Statutes statutes, Ballot... ballots) {
        return new Tally(statutes, List.of(ballots), 5);
    }

    private static Ballot chair(Vote vote) {
        return ballot(Role.CHAIR, vote);
    }

    private static Ballot member(Vote vote) {
        return ballot(Role.MEMBER, vote);
    }

    private static Ballot ballot(Role role, Vote vote) {
        Actor voter = new Actor(PersonId.next(), "voix@exemple.fr", "Voix", StructureId.of("s01"), Set.of(role), true);
        return new Ballot(RESOLUTION, voter, vote, Instant.EPOCH);
    }

    @Test
    void rejectsWhatMostAreAgainst() {
        Statutes statutes = new Statutes(3, VOTES_CAST, CHAIR_CASTS);
        List<Ballot> ballots =
                Stream.of(FOR, AGAINST, AGAINST).map(TallyTests::member).toList();
        assertThat(new Tally(statutes, ballots, 5).carried()).isFalse();
    }
}
