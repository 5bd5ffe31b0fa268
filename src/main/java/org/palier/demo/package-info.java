/** A collective to try Palier with, filled by the same verbs that people use. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "board",
            "dossier",
            "collective",
            "evidence",
            "membership",
            "referential",
            "workflow",
            "search",
            "files"
        })
@NullMarked
package org.palier.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
