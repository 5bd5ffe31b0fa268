/** Collectives, campaigns, their capsules and the plan of who reviews whom. */
@ApplicationModule(allowedDependencies = {"shared", "audit", "referential", "membership"})
@NullMarked
package org.palier.collective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
