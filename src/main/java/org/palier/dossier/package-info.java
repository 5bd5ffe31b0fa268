/** A structure on a theme in a campaign: proofs, the claimed, reviewed and adopted level. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "evidence", "collective", "referential", "membership"})
@NullMarked
package org.palier.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
