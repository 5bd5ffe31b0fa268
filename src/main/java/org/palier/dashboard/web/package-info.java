/** The page, the spreadsheet and the nudge of the collective. */
@NullMarked
package org.palier.dashboard.web;

import org.jspecify.annotations.NullMarked;
