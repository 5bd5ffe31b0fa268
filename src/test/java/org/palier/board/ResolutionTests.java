package org.palier.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.audit.Acted;
import org.palier.board.ResolutionView.State;
import org.palier.board.Resolutions.Proposal;
import org.palier.board.Resolutions.Vote;
import org.palier.dossier.BoardDecisions.Matter;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;

/** A resolution is voted on while it is open, closed once, and says what happened. */
class ResolutionTests {

    private static final Instant NOW = Instant.parse("2026-06-15T18:00:00Z");
    private static final String DIGEST = "0f".repeat(32);

    private final Actor chair = voter(Role.CHAIR);
    private final Actor member = voter(Role.MEMBER);
    private final Actor other = voter(Role.MEMBER);
    private final Matter matter = matter(DIGEST);
    private final Resolution resolution = new Resolution(
            chair,
            matter,
            1,
            Proposal.ADOPT,
            Map.of("INS-01", 2),
            "",
            new Statutes(2, Statutes.Majority.VOTES_CAST, Statutes.Tie.REJECTED),
            NOW);

    @Test
    void opensAndSaysWhatItIsBoundTo() {
        Acted opened = told().get(0);
        assertThat(opened.act()).isEqualTo("board.resolution-opened");
        assertThat(opened.actor()).isEqualTo(chair.username());
        assertThat(opened.chain()).isEqualTo("s01");
        assertThat(opened.details())
                .containsEntry("digest", DIGEST)
                .containsEntry("proposal", "ADOPT")
                .containsEntry("resolution", resolution.id().toString());
        assertThat(resolution.seenBy(member).state()).isEqualTo(State.OPEN);
    }

    @Test
    void countsOneBallotAPersonHoweverOftenTheyVote() {
        cast(member, Vote.FOR);
        cast(member, Vote.AGAINST);
        cast(chair, Vote.ABSTAIN);
        assertThat(resolution.seenBy(member).ballots()).isEqualTo(2);
        assertThat(resolution.seenBy(member).mine()).isEqualTo(Vote.AGAINST);
        assertThat(resolution.seenBy(other).mine()).isNull();
        assertThat(resolution.seenBy(member).count())
                .as("nothing is counted before the closing")
                .isNull();
    }

    @Test
    void takesNoBallotOnWhatTheVoterDidNotRead() {
        told();
        Refusal refusal = refusal(() -> resolution.cast(member, matter, Vote.FOR, "ff".repeat(32), NOW));
        assertThat(refusal.code()).isEqualTo("board.refusal.digest");
        assertThat(refusal.details()).containsEntry("digest", DIGEST);
        assertThat(told()).isEmpty();
        assertThat(resolution.seenBy(member).ballots()).isZero();
    }

    @Test
    void staysOpenBelowItsQuorum() {
        cast(member, Vote.FOR);
        told();
        Refusal refusal = refusal(() -> resolution.close(chair, matter, 3, NOW));
        assertThat(refusal.code()).isEqualTo("board.refusal.below-quorum");
        assertThat(refusal.details()).containsEntry("missing", 1).containsEntry("ballots", 1);
        assertThat(resolution.seenBy(chair).state()).isEqualTo(State.OPEN);
        assertThat(told()).isEmpty();
    }

    @Test
    void isCarriedOrRejectedAndSaysTheCount() {
        cast(member, Vote.FOR);
        cast(other, Vote.FOR);
        cast(chair, Vote.AGAINST);
        assertThat(resolution.close(chair, matter, 3, NOW)).isTrue();
        ResolutionView closed = resolution.seenBy(other);
        assertThat(closed.state()).isEqualTo(State.CARRIED);
        assertThat(closed.closedAt()).isEqualTo(NOW);
        assertThat(closed.count()).isEqualTo(new ResolutionView.Count(2, 1, 0, false));
        assertThat(told())
                .last()
                .extracting(Acted::details)
                .isEqualTo(
                        Map.of("state", "CARRIED", "resolution", resolution.id().toString()));
    }

    @Test
    void decidesNothingWhereTheDossierChangedUnderTheVote() {
        cast(member, Vote.FOR);
        cast(other, Vote.FOR);
        assertThat(resolution.close(chair, matter("ee".repeat(32)), 3, NOW)).isFalse();
        assertThat(resolution.seenBy(other).state()).isEqualTo(State.VOID);
        assertThat(resolution.seenBy(other).count()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void isOverOnceClosed(State end) {
        cast(member, end == State.REJECTED ? Vote.AGAINST : Vote.FOR);
        cast(other, end == State.REJECTED ? Vote.AGAINST : Vote.FOR);
        resolution.close(chair, end == State.VOID ? matter("ee".repeat(32)) : matter, 3, NOW);
        assertThat(resolution.seenBy(chair).state()).isEqualTo(end);
        told();
        for (Vote vote : Vote.values()) {
            assertThat(refusal(() -> cast(chair, vote)).code()).isEqualTo("board.refusal.no-resolution");
        }
        Refusal again = refusal(() -> resolution.close(chair, matter, 3, NOW));
        assertThat(again.code()).isEqualTo("board.refusal.no-resolution");
        assertThat(again.details()).containsEntry("possible", List.of("resolution"));
        assertThat(resolution.seenBy(chair).state()).isEqualTo(end);
        assertThat(told()).isEmpty();
    }

    private void cast(Actor voter, Vote vote) {
        resolution.cast(voter, matter, vote, DIGEST, NOW);
    }

    private List<Acted> told() {
        List<Acted> told = new ArrayList<>();
        resolution.tell(event -> told.add((Acted) event));
        return told;
    }

    private Refusal refusal(ThrowingCallable verb) {
        return catchThrowableOfType(Refusal.class, verb);
    }

    private static Matter matter(String digest) {
        return new Matter(
                DossierId.next(), StructureId.of("s01"), "INS", DossierState.BEFORE_BOARD, digest, Map.of("INS-01", 2));
    }

    private static Actor voter(Role role) {
        return new Actor(PersonId.next(), "voix@exemple.fr", "Voix", StructureId.of("s01"), Set.of(role), true);
    }
}
