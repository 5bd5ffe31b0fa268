/** Reads from a text which day it is of and until when it is valid. */
@NullMarked
package org.palier.evidence.dates;

import org.jspecify.annotations.NullMarked;
