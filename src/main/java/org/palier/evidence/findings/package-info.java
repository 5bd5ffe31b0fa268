/** What in a text tells who somebody is, or something about them that nobody needs to know. */
@NullMarked
package org.palier.evidence.findings;

import org.jspecify.annotations.NullMarked;
