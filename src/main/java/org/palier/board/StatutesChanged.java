package org.palier.board;

import org.palier.membership.PersonId;
import org.palier.membership.StructureId;

/** Somebody wrote other rules for the votes of a structure's board; published in the transaction of the act. */
public record StatutesChanged(StructureId structure, PersonId by, String name) {}
