package org.palier.board;

import org.palier.dossier.BoardDecisions;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may open, vote, close and write statutes: the one place that knows. Others are told that it is unknown. */
@Component
class BoardRights {

    /** The people of the structure, its board and those who prepare, see its resolutions. */
    void mayRead(Actor reader, StructureId structure) {
        if (!reader.sitsOnTheBoardOf(structure) && !reader.prepares(structure)) {
            throw Refusal.unknown();
        }
    }

    void mayPreside(Actor by, BoardDecisions.Matter matter) {
        mayRead(by, matter.structure());
        if (!by.presides(matter.structure())) {
            throw Refusal.forbidden();
        }
    }

    void mayVote(Actor by, BoardDecisions.Matter matter) {
        mayRead(by, matter.structure());
        if (!by.votesIn(matter.structure())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "board.refusal.no-voice");
        }
    }

    /** The structure whose statutes this person may write: whoever prepares the dossiers must not say how they are decided. */
    StructureId mayWriteStatutes(Actor by) {
        StructureId structure = by.structure();
        if (structure == null || !by.presides(structure)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "board.refusal.statutes-by-board");
        }
        return structure;
    }
}
