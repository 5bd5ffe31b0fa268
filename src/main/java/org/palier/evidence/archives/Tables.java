package org.palier.evidence.archives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a table by its extension. */
class Tables {

    /** More than any list of documents weighs. */
    static final long HEAVIEST = 5_000_000;

    private Tables() {}

    static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".xlsx");
    }

    static Table read(Path file, String name, int most) throws IOException {
        if (Files.size(file) > HEAVIEST) {
            throw new Faulty(ArchiveFault.TABLE_TOO_HEAVY);
        }
        Sheet sheet = new Sheet(most);
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            XlsxLines.read(file, sheet);
        } else {
            CsvLines.read(file, sheet);
        }
        return sheet.table(name);
    }
}
