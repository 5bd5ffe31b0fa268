/** Themes, criteria, levels, document types and the level arithmetic. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "membership"})
@NullMarked
package org.palier.referential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
