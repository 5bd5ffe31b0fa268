/** Structures, people, their roles, sign-in and tokens. */
@ApplicationModule(allowedDependencies = {"shared", "shared::web", "audit"})
@NullMarked
package org.palier.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
