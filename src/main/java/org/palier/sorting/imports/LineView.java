package org.palier.sorting.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;

/**
 * A line as it is shown.
 *
 * @param number its place in the import
 * @param line its line in the table; 0 for a file of which no table speaks
 * @param criteria codes that the table names
 * @param proposed codes that the clauses propose
 * @param accepted those of them that are kept
 * @param tied codes that the document was tied to
 */
public record LineView(
        int number,
        int line,
        String file,
        @Nullable String title,
        @Nullable String type,
        @Nullable LocalDate dated,
        List<String> criteria,
        List<String> proposed,
        List<String> accepted,
        List<String> tied,
        Fate fate,
        @Nullable Note reason,
        List<Note> notes,
        @Nullable DocumentId document) {}
