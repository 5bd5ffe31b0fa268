/** Pages and resources of the referentials. */
@NullMarked
package org.palier.referential.web;

import org.jspecify.annotations.NullMarked;
