/** A folder of documents that comes in at once, with a table that says what each is: tried first, then done. */
@NullMarked
package org.palier.sorting.imports;

import org.jspecify.annotations.NullMarked;
