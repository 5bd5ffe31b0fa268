package org.palier.board;

/**
 * What a structure's own statutes say of its board's votes. There is no default: without them no vote opens.
 *
 * @param quorum how many ballots are needed, abstentions included
 */
public record Statutes(int quorum, Majority majority, Tie tie) {

    /** Of what more than half must be in favour. */
    public enum Majority {
        /** Of the votes for and against. */
        VOTES_CAST,
        /** Of all ballots, abstentions included. */
        BALLOTS,
        /** Of all members with a deliberative voice, whether they voted or not. */
        MEMBERS
    }

    /** What settles as many votes for as against. */
    public enum Tie {
        /** The chair's own ballot; an abstaining or absent chair leaves the proposal rejected. */
        CHAIR_CASTS,
        REJECTED
    }
}
