package org.palier.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.dossier.DossierState.ADOPTED;
import static org.palier.dossier.DossierState.BEFORE_BOARD;
import static org.palier.dossier.DossierState.DRAFT;
import static org.palier.dossier.DossierState.REVIEWED;
import static org.palier.dossier.DossierState.UNDER_REVIEW;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks all pairs of states: what is not listed here is refused. */
class DossierStateTests {

    private record Move(DossierState from, DossierState to) {}

    private static final Set<Move> LEGAL = Set.of(
            new Move(DRAFT, UNDER_REVIEW),
            new Move(UNDER_REVIEW, REVIEWED),
            new Move(REVIEWED, BEFORE_BOARD),
            new Move(BEFORE_BOARD, ADOPTED),
            new Move(BEFORE_BOARD, DRAFT),
            new Move(BEFORE_BOARD, REVIEWED));

    @ParameterizedTest
    @EnumSource
    void movesOnlyAlongTheTable(DossierState from) {
        for (DossierState to : DossierState.values()) {
            assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(LEGAL.contains(new Move(from, to)));
        }
    }
}
