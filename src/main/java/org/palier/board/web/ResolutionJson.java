package org.palier.board.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions;

/** A resolution as the API writes it. */
record ResolutionJson(
        String id,
        String dossier,
        Resolutions.Proposal proposal,
        Map<String, Integer> levels,
        String reason,
        String digest,
        ResolutionView.State state,
        Instant openedAt,
        @Nullable Instant closedAt,
        int ballots,
        int quorum,
        Resolutions.@Nullable Vote mine,
        ResolutionView.@Nullable Count count) {

    static ResolutionJson of(ResolutionView view) {
        return new ResolutionJson(
                view.id().toString(),
                view.dossier().toString(),
                view.proposal(),
                view.levels(),
                view.reason(),
                view.digest(),
                view.state(),
                view.openedAt(),
                view.closedAt(),
                view.ballots(),
                view.quorum(),
                view.mine(),
                view.count());
    }
}
