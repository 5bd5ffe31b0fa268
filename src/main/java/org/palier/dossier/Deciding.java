package org.palier.dossier;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what the board decided, in the transaction of its vote. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Deciding implements BoardDecisions {

    private static final String BOARD = "board";

    private final Acts acts;

    Deciding(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Matter matter(DossierId id) {
        Dossier dossier = acts.lock(id);
        Map<String, Integer> reviewed = dossier.applicable()
                .filter(DossierCriterion::concluded)
                .collect(Collectors.toMap(DossierCriterion::code, Deciding::reviewed));
        return new Matter(id, dossier.structure(), dossier.theme(), dossier.state(), Digest.of(dossier), reviewed);
    }

    private static int reviewed(DossierCriterion criterion) {
        Integer level = criterion.reviewed();
        if (level == null) {
            throw new IllegalStateException("A concluded criterion has its reviewed level: " + criterion.code());
        }
        return level;
    }

    @Override
    public void bringToBoard(DossierId id) {
        acts.on(id, BOARD, Dossier::bringToBoard);
    }

    @Override
    public void adopt(DossierId id, Map<String, Integer> levels) {
        acts.on(id, BOARD, (dossier, act) -> dossier.adopt(act, levels));
    }

    @Override
    public void giveBack(DossierId id, String questions) {
        acts.on(id, BOARD, (dossier, act) -> dossier.giveBack(act, questions));
    }

    @Override
    public void postpone(DossierId id) {
        acts.on(id, BOARD, Dossier::postpone);
    }
}
