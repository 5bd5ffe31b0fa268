package org.palier.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Criterion;

/**
 * A criterion of a dossier as one person may see it.
 *
 * @param reason why it does not apply
 * @param claimed the structure's own level, from 0 to 4
 * @param reviewed the binôme's
 * @param adopted the board's
 * @param outcome the binôme's last word
 * @param round how many questions have been asked
 * @param revision counts the changes; a form sends it back so that nobody overwrites what they did not see
 */
public record CriterionView(
        Criterion criterion,
        boolean applicable,
        @Nullable String reason,
        @Nullable Integer claimed,
        String comment,
        @Nullable Integer reviewed,
        @Nullable Outcome outcome,
        @Nullable Integer adopted,
        int round,
        long revision,
        List<ProofView> proofs,
        List<Exchange> exchanges) {

    public String code() {
        return criterion.code();
    }

    public boolean isConcluded() {
        return outcome != null && outcome.concludes();
    }

    /** Whether the binôme asked something that the structure has not answered. */
    public boolean awaitsAnswer() {
        return outcome == Outcome.CLARIFY;
    }
}
