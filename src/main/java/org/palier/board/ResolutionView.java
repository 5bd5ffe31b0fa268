package org.palier.board;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;

/**
 * A resolution as the people of the structure see it.
 *
 * @param levels the levels proposed, criterion by criterion
 * @param digest what the vote is bound to
 * @param ballots how many have been cast, abstentions included
 * @param quorum how many are needed
 * @param mine this person's own ballot
 * @param count the count, once closed
 */
public record ResolutionView(
        ResolutionId id,
        DossierId dossier,
        Resolutions.Proposal proposal,
        Map<String, Integer> levels,
        String reason,
        String digest,
        State state,
        Instant openedAt,
        @Nullable Instant closedAt,
        int ballots,
        int quorum,
        Resolutions.@Nullable Vote mine,
        @Nullable Count count) {

    /** Open, or how it ended. */
    public enum State {
        OPEN,
        CARRIED,
        REJECTED,
        /** The dossier changed under the vote. */
        VOID
    }

    /**
     * The count of a closed vote.
     *
     * @param castingVote whether a tie was settled as the statutes say
     */
    public record Count(int votesFor, int votesAgainst, int abstentions, boolean castingVote) {}
}
