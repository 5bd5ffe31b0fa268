/** Uploads that go on after a cut, by the tus protocol: pieces are staged on the disk until the file is whole. */
@NullMarked
package org.palier.evidence.uploads;

import org.jspecify.annotations.NullMarked;
