package org.palier.sorting.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.archives.ArchiveEntry;

/**
 * A line as the dry run found it.
 *
 * @param line its line in the table; 0 for a file of which the table says nothing
 * @param file as the table names it, or its path in the archive
 * @param entry the file in the archive, if there is one
 * @param said what the table says of it
 * @param document the one with the same bytes, if there is one
 */
record Tried(
        int line,
        String file,
        @Nullable ArchiveEntry entry,
        Said said,
        Fate fate,
        @Nullable Note reason,
        @Nullable DocumentId document) {

    /** What a table says of a file, as far as it is understood. */
    record Said(
            @Nullable String title,
            @Nullable String type,
            @Nullable LocalDate dated,
            List<String> criteria,
            List<String> proposed,
            List<String> accepted,
            List<Note> notes) {

        static final Said NOTHING = new Said(null, null, null, List.of(), List.of(), List.of(), List.of());
    }
}
