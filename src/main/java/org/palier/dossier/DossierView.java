package org.palier.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.referential.ReferentialId;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;

/**
 * A dossier as one person may see it.
 *
 * @param digest SHA-256, in hexadecimal, of everything that the board decides on; absent for whoever does not see the levels
 * @param undertaken whether this person has signed the confidentiality undertaking, for a reviewer
 * @param boardQuestions what the board asked when it gave the dossier back, if it did
 */
public record DossierView(
        DossierSummary summary,
        ReferentialId referential,
        Theme theme,
        @Nullable String digest,
        Viewpoint viewpoint,
        boolean undertaken,
        @Nullable String boardQuestions,
        List<CriterionView> criteria) {

    public DossierId id() {
        return summary.id();
    }

    public DossierState state() {
        return summary.state();
    }

    /** @throws Refusal when this person does not prepare it, or nobody does any more */
    public void mustBeInPreparation() {
        if (viewpoint != Viewpoint.PREPARER) {
            throw Refusal.forbidden();
        }
        Verb.PROVE.mustBeLegalIn(state());
    }

    public CriterionView criterion(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }
}
