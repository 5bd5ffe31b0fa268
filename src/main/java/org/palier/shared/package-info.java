/** What every room stands on: refusals, the clock, the language, the page shell. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.palier.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
