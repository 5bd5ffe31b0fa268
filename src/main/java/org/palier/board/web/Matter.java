package org.palier.board.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierView;
import org.palier.dossier.Exchange;
import org.palier.dossier.Outcome;
import org.palier.referential.Aggregation;

/** A dossier before its board, with its last resolution, for a template. */
public record Matter(DossierView dossier, @Nullable ResolutionView resolution, Aggregation rule) {

    private static final Set<Resolutions.Proposal> RESTING =
            EnumSet.of(Resolutions.Proposal.RETURN, Resolutions.Proposal.POSTPONE);

    public List<CriterionView> criteria() {
        return dossier.criteria().stream().filter(CriterionView::applicable).toList();
    }

    /** Where both levels were kept. */
    public List<CriterionView> disputed() {
        return criteria().stream()
                .filter(criterion -> criterion.outcome() == Outcome.DISAGREED)
                .toList();
    }

    public boolean open() {
        return resolution != null && resolution.state() == ResolutionView.State.OPEN;
    }

    /** Whether the chair or the secretary can open a resolution now. */
    public boolean awaitsProposal() {
        return dossier.state() == DossierState.REVIEWED;
    }

    /** The level that the theme would have by what is proposed; none when the dossier goes back or waits. */
    public @Nullable Integer level() {
        if (resolution == null || RESTING.contains(resolution.proposal())) {
            return null;
        }
        List<Aggregation.Standing> standings = new ArrayList<>();
        for (CriterionView criterion : criteria()) {
            Integer level = proposed(criterion);
            if (level == null) {
                return null;
            }
            standings.add(new Aggregation.Standing(level, criterion.criterion().imperative()));
        }
        return rule.level(standings);
    }

    /** How many ballots the quorum still misses. */
    public int lacking() {
        return resolution == null ? 0 : Math.max(0, resolution.quorum() - resolution.ballots());
    }

    /** The level proposed for a criterion; its reviewed one where nothing else is. */
    public @Nullable Integer proposed(CriterionView criterion) {
        Integer level = resolution == null ? null : resolution.levels().get(criterion.code());
        return level == null ? criterion.reviewed() : level;
    }

    /** How many applicable criteria the binôme saw at this level. */
    public long at(int level) {
        return criteria().stream()
                .filter(criterion -> Objects.equals(criterion.reviewed(), level))
                .count();
    }

    /** Why the binôme kept its disagreement. */
    public @Nullable String why(CriterionView criterion) {
        return criterion.exchanges().stream()
                .filter(said -> said.outcome() == Outcome.DISAGREED)
                .map(Exchange::comment)
                .reduce((former, last) -> last)
                .orElse(null);
    }
}
