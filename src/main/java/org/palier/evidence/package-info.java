/** Proof documents, their immutable versions, and the intake that makes them readable. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: web", "audit", "files", "referential", "membership"})
@NullMarked
package org.palier.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
