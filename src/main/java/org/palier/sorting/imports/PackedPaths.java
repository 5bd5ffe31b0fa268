package org.palier.sorting.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palier.evidence.archives.ArchiveEntry;

/** Finds the files that a table names: by their path, or by its end where only one path ends so. */
final class PackedPaths {

    private final Map<String, List<ArchiveEntry>> byEnd = new HashMap<>();

    PackedPaths(List<ArchiveEntry> entries) {
        for (ArchiveEntry entry : entries) {
            String path = folded(entry.path());
            byEnd.computeIfAbsent("/" + path, any -> new ArrayList<>()).add(entry);
            for (String end = path; !end.isEmpty(); end = end.substring(end.indexOf('/') + 1)) {
                byEnd.computeIfAbsent(end, any -> new ArrayList<>()).add(entry);
                if (end.indexOf('/') < 0) {
                    break;
                }
            }
        }
    }

    /** Those that may be meant: the one of this whole path, or all whose path ends so. */
    List<ArchiveEntry> named(String name) {
        String path = folded(name);
        List<ArchiveEntry> whole = byEnd.getOrDefault("/" + path, List.of());
        return whole.isEmpty() ? byEnd.getOrDefault(path, List.of()) : whole;
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .replace('\\', '/')
                .replaceFirst("^(\\./)+", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
