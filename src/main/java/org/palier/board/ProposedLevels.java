package org.palier.board;

import java.util.HashMap;
import java.util.Map;
import org.palier.board.Resolutions.Proposal;
import org.palier.dossier.BoardDecisions.Matter;
import org.palier.shared.Refusal;

/** The levels that a proposal would adopt: the reviewed ones, or at or under them; none where nothing is to be adopted. */
final class ProposedLevels {

    private ProposedLevels() {}

    static Map<String, Integer> of(Proposal proposal, Map<String, Integer> lower, Matter matter) {
        if (proposal != Proposal.ADOPT_LOWER) {
            if (!lower.isEmpty()) {
                throw Refusal.invalid("board.refusal.levels-only-lower").at("levels");
            }
            return proposal == Proposal.ADOPT ? matter.reviewed() : Map.of();
        }
        if (lower.isEmpty()) {
            throw Refusal.invalid("board.refusal.levels-missing").at("levels");
        }
        Map<String, Integer> levels = new HashMap<>(matter.reviewed());
        lower.forEach((criterion, level) -> {
            Integer reviewed = matter.reviewed().get(criterion);
            if (reviewed == null) {
                throw Refusal.invalid("board.refusal.levels-criterion", criterion)
                        .at("levels");
            }
            if (level == null || level < 0 || level > reviewed) {
                throw Refusal.invalid("board.refusal.levels-above", criterion, reviewed)
                        .at("levels");
            }
            levels.put(criterion, level);
        });
        return levels;
    }
}
