/** The pages and the REST resources of this room. */
@NullMarked
package org.palier.board.web;

import org.jspecify.annotations.NullMarked;
