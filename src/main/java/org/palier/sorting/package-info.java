/** What a structure has deposited and not yet tied to a criterion, and how documents come in by the pile. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: web",
            "audit",
            "files",
            "evidence",
            "evidence :: archives",
            "collective",
            "dossier",
            "referential",
            "membership"
        })
@NullMarked
package org.palier.sorting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
