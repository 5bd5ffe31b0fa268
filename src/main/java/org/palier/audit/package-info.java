/** The journal, a hash chain of every act for each structure, and its verifier. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.palier.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
