package org.palier.dossier.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierView;
import org.palier.dossier.ProofView;
import org.palier.shared.Refusal;

/** Where a reviewer stands in a dossier: the criterion and the proof before their eyes, and what is left. */
public record Reading(
        DossierView dossier,
        CriterionView criterion,
        @Nullable ProofView proof) {

    static Reading of(DossierView dossier, @Nullable String criterion, @Nullable String proof) {
        List<CriterionView> path = path(dossier);
        CriterionView current = criterion == null
                ? path.stream()
                        .filter(Reading::waits)
                        .findFirst()
                        .orElseGet(() -> path.stream().findFirst().orElseThrow(Refusal::unknown))
                : dossier.criterion(criterion);
        ProofView shown = current.proofs().stream()
                .filter(one -> proof == null || one.id().toString().equals(proof))
                .findFirst()
                .orElse(null);
        return new Reading(dossier, current, shown);
    }

    /** Another proof of the same dossier, to be read beside the one before their eyes. */
    Optional<ProofView> beside(@Nullable String other) {
        return dossier.criteria().stream()
                .flatMap(one -> one.proofs().stream())
                .filter(one -> one.id().toString().equals(other))
                .findFirst();
    }

    /** Whether the criterion waits for the reviewer's word. */
    static boolean waits(CriterionView criterion) {
        return criterion.applicable() && criterion.outcome() == null;
    }

    public List<CriterionView> path() {
        return path(dossier);
    }

    public long done() {
        return path().stream().filter(CriterionView::isConcluded).count();
    }

    public long asked() {
        return path().stream().filter(CriterionView::awaitsAnswer).count();
    }

    /** Whether nothing is left to say before the structure answers. */
    public boolean resting() {
        return path().stream().noneMatch(Reading::waits);
    }

    public @Nullable CriterionView previous() {
        int at = path().indexOf(criterion);
        return at > 0 ? path().get(at - 1) : null;
    }

    public @Nullable CriterionView next() {
        int at = path().indexOf(criterion);
        return at >= 0 && at + 1 < path().size() ? path().get(at + 1) : null;
    }

    /** The next criterion that waits for a word, after this one and then from the first. */
    Optional<CriterionView> onward() {
        List<CriterionView> path = path();
        int at = path.indexOf(criterion);
        return path.stream()
                .skip(at + 1L)
                .filter(Reading::waits)
                .findFirst()
                .or(() -> path.stream().filter(Reading::waits).findFirst());
    }

    private static List<CriterionView> path(DossierView dossier) {
        return dossier.criteria().stream().filter(CriterionView::applicable).toList();
    }
}
