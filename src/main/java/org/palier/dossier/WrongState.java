package org.palier.dossier;

import java.util.List;
import java.util.Map;
import org.palier.shared.Refusal;

/** The refusal of a verb that the dossier's state does not allow; it says the state and what is possible in it. */
final class WrongState {

    private static final Map<DossierState, List<String>> POSSIBLE = Map.of(
            DossierState.DRAFT, List.of("claim", "applicability", "proofs", "submission"),
            DossierState.UNDER_REVIEW, List.of("undertaking", "review", "answer"),
            DossierState.REVIEWED, List.of("resolution"),
            DossierState.BEFORE_BOARD, List.of("ballot", "closing"),
            DossierState.ADOPTED, List.of());

    private WrongState() {}

    static Refusal of(DossierState state) {
        return Refusal.conflict("dossier.refusal.state." + state)
                .with("state", state)
                .with("possible", POSSIBLE.getOrDefault(state, List.of()));
    }

    static void unless(DossierState state, DossierState wanted) {
        if (state != wanted) {
            throw of(state);
        }
    }
}
