@NullMarked
package org.palier.evidence.dates;

import org.jspecify.annotations.NullMarked;
