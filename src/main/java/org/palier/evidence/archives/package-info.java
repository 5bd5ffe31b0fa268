/** Files that come in together: an archive of them and a table that says what each is; read by the forked parser only. */
@NamedInterface("archives")
@NullMarked
package org.palier.evidence.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
