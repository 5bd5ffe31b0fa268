/** Statutes, resolutions and ballots: the board adopts a level, or does not. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "dossier", "membership", "referential"})
@NullMarked
package org.palier.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
