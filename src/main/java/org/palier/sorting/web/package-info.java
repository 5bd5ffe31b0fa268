/** The pages and the REST resources of this room. */
@NullMarked
package org.palier.sorting.web;

import org.jspecify.annotations.NullMarked;
