/** Where the collective stands, structure by structure and theme by theme. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: web",
            "audit",
            "collective",
            "dossier",
            "board",
            "workflow",
            "membership",
            "referential",
            "evidence"
        })
@NullMarked
package org.palier.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
