/** Whose turn it is, until when: the only room that knows the process engine. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "board",
            "dossier",
            "collective",
            "evidence",
            "files",
            "membership",
            "referential",
            "sorting"
        })
@NullMarked
package org.palier.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
