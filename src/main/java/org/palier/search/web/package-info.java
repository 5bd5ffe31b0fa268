/** The search page, and the same for programs. */
@NullMarked
package org.palier.search.web;

import org.jspecify.annotations.NullMarked;
