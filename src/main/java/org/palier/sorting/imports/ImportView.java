package org.palier.sorting.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveFault;

/**
 * An import as it is shown.
 *
 * @param table the name of its table; absent where nothing says what the files are
 * @param fault why its archive or its table was not read
 * @param unlisted whether files of which the table says nothing were asked for
 */
public record ImportView(
        ImportId id,
        String fileName,
        @Nullable String table,
        String askedBy,
        ImportState state,
        @Nullable ArchiveFault fault,
        boolean unlisted,
        Instant createdAt,
        Tally tally) {

    /** Whether it moves by itself, so that looking again is of use. */
    public boolean isMoving() {
        return state == ImportState.RECEIVING || state == ImportState.READING || state == ImportState.RUNNING;
    }

    public boolean isRead() {
        return state == ImportState.TRIED || state == ImportState.RUNNING || state == ImportState.DONE;
    }

    public long left() {
        return tally.left(unlisted);
    }
}
