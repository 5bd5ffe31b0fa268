package org.palier.dossier;

import java.util.Map;
import org.palier.membership.StructureId;

/** What only the board does to a dossier; called by its module, which knows who may. */
public interface BoardDecisions {

    /** What a vote is about. */
    record Matter(
            DossierId dossier,
            StructureId structure,
            String theme,
            DossierState state,
            String digest,
            Map<String, Integer> reviewed) {}

    /** The dossier as the board decides on it, locked until the transaction ends. */
    Matter matter(DossierId id);

    /** A resolution opens on a reviewed dossier. */
    void bringToBoard(DossierId id);

    /** The adopted level of each applicable criterion. */
    void adopt(DossierId id, Map<String, Integer> levels);

    void giveBack(DossierId id, String questions);

    void postpone(DossierId id);
}
