/** Palier: from proof documents to a level that the board adopts. */
@NullMarked
package org.palier;

import org.jspecify.annotations.NullMarked;
