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

    /** An entry by the path that is compared. */
    private record Known(String path, ArchiveEntry entry) {}

    private final Map<String, List<Known>> byName = new HashMap<>();

    PackedPaths(List<ArchiveEntry> entries) {
        for (ArchiveEntry entry : entries) {
            String path = folded(entry.path());
            byName.computeIfAbsent(name(path), any -> new ArrayList<>()).add(new Known(path, entry));
        }
    }

    /** Those that may be meant: the one of this whole path, or all whose path ends so. */
    List<ArchiveEntry> named(String name) {
        String path = folded(name);
        String end = "/" + path;
        List<Known> alike = byName.getOrDefault(name(path), List.of());
        List<ArchiveEntry> whole = alike.stream()
                .filter(known -> known.path.equals(path))
                .map(Known::entry)
                .toList();
        return whole.isEmpty()
                ? alike.stream()
                        .filter(known -> known.path.endsWith(end))
                        .map(Known::entry)
                        .toList()
                : whole;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String folded(String path) {
        String slashed = Normalizer.normalize(path, Normalizer.Form.NFC).replace('\\', '/');
        int start = 0;
        while (slashed.startsWith("./", start)) {
            start += 2;
        }
        return slashed.substring(start).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
