/** Documents that come in by mail: one mailbox, and an address of its own for each structure. */
@NullMarked
package org.palier.sorting.mail;

import org.jspecify.annotations.NullMarked;
