/** Whole ways through Palier, verb by verb, on real parts. */
@NullMarked
package org.palier.journey;

import org.jspecify.annotations.NullMarked;
