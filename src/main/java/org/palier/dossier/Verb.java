package org.palier.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.palier.shared.Refusal;

/** What can be done to a dossier, and in which state: the one table. Whatever it does not say is refused. */
enum Verb {
    CLAIM(DossierState.DRAFT, "claim"),
    APPLY(DossierState.DRAFT, "applicability"),
    PROVE(DossierState.DRAFT, "proofs"),
    WITHDRAW(DossierState.DRAFT, "proofs"),
    CARRY_OVER(DossierState.DRAFT, "proofs"),
    SUBMIT(DossierState.DRAFT, "submission"),
    UNDERTAKE(DossierState.UNDER_REVIEW, "undertaking"),
    REVIEW(DossierState.UNDER_REVIEW, "review"),
    ANSWER(DossierState.UNDER_REVIEW, "answer"),
    BRING_TO_BOARD(DossierState.REVIEWED, "resolution"),
    ADOPT(DossierState.BEFORE_BOARD, "ballot", "closing"),
    GIVE_BACK(DossierState.BEFORE_BOARD, "ballot", "closing"),
    POSTPONE(DossierState.BEFORE_BOARD, "ballot", "closing");

    private final DossierState legal;
    private final List<String> doors;

    /** @param doors how the API calls what leads to this verb */
    Verb(DossierState legal, String... doors) {
        this.legal = legal;
        this.doors = List.of(doors);
    }

    /** @throws Refusal which says the state, and what is possible in it */
    void mustBeLegalIn(DossierState state) {
        if (state != legal) {
            throw Refusal.conflict("dossier.refusal.state." + state)
                    .with("state", state)
                    .with("possible", possibleIn(state).toList());
        }
    }

    private static Stream<String> possibleIn(DossierState state) {
        return Arrays.stream(values())
                .filter(verb -> verb.legal == state)
                .flatMap(verb -> verb.doors.stream())
                .distinct();
    }
}
