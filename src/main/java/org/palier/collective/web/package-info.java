/** Pages and resources of the collectives and their campaigns. */
@NullMarked
package org.palier.collective.web;

import org.jspecify.annotations.NullMarked;
