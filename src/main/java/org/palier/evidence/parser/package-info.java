/** Reading what a file says, in a process of its own: a hostile document ends that process and nothing else. */
@NullMarked
package org.palier.evidence.parser;

import org.jspecify.annotations.NullMarked;
