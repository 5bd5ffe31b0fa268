/** Finding a document by its words: the only room that knows the index. */
@ApplicationModule(allowedDependencies = {"shared", "dossier", "evidence", "membership", "referential"})
@NullMarked
package org.palier.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
