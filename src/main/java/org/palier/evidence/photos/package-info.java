/** Photos brought together: turned upright, freed of what the device wrote into them, and set into one PDF. */
@NullMarked
package org.palier.evidence.photos;

import org.jspecify.annotations.NullMarked;
