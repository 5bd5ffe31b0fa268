/** What every connection to the database may take, so that one lost or frozen peer stops nobody for long. */
@NullMarked
package org.palier.shared.database;

import org.jspecify.annotations.NullMarked;
