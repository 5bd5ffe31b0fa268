package org.palier.board;

import java.util.List;
import org.palier.board.ResolutionView.Count;
import org.palier.board.Resolutions.Vote;

/** Counts a vote as the statutes say. */
final class Tally {

    private final Statutes statutes;
    private final List<Ballot> ballots;
    private final int voters;

    /** @param voters how many people hold a deliberative voice */
    Tally(Statutes statutes, List<Ballot> ballots, int voters) {
        this.statutes = statutes;
        this.ballots = ballots;
        this.voters = voters;
    }

    /** How many ballots are missing for the quorum; abstentions count as ballots. */
    int missing() {
        return Math.max(0, statutes.quorum() - ballots.size());
    }

    Count count() {
        return new Count(cast(Vote.FOR), cast(Vote.AGAINST), cast(Vote.ABSTAIN), isTie() && chairCasts());
    }

    boolean carried() {
        if (isTie()) {
            return chairCasts() && chairIsFor();
        }
        int base = switch (statutes.majority()) {
            case VOTES_CAST -> cast(Vote.FOR) + cast(Vote.AGAINST);
            case BALLOTS -> ballots.size();
            case MEMBERS -> voters;
        };
        return cast(Vote.FOR) * 2 > base;
    }

    private boolean isTie() {
        return cast(Vote.FOR) == cast(Vote.AGAINST);
    }

    private boolean chairCasts() {
        return statutes.tie() == Statutes.Tie.CHAIR_CASTS
                && ballots.stream().anyMatch(ballot -> ballot.chair() && ballot.vote() != Vote.ABSTAIN);
    }

    private boolean chairIsFor() {
        return ballots.stream().anyMatch(ballot -> ballot.chair() && ballot.vote() == Vote.FOR);
    }

    private int cast(Vote vote) {
        return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
    }
}
