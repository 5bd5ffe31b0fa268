package org.palier.board;

import org.palier.dossier.DossierId;

/** What happened before the board; published in the transaction of the act. */
public sealed interface BoardEvent {

    DossierId dossier();

    ResolutionId resolution();

    record ResolutionOpened(ResolutionId resolution, DossierId dossier) implements BoardEvent {}

    record BallotCast(ResolutionId resolution, DossierId dossier) implements BoardEvent {}

    record ResolutionClosed(ResolutionId resolution, DossierId dossier) implements BoardEvent {}
}
