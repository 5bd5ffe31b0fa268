package org.palier.sorting.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * What somebody brings to be imported.
 *
 * @param files one ZIP, or the files themselves
 * @param table the table beside them; looked for among them when absent
 */
record Packet(List<Piece> files, @Nullable Piece table) {

    private static final int LONGEST = 300;

    /** A file with its path, as the browser or program names it. */
    record Piece(String name, InputStreamSource content) {

        boolean isZip() {
            return name.toLowerCase(Locale.ROOT).endsWith(".zip");
        }
    }

    boolean isOneZip() {
        return files.size() == 1 && files.get(0).isZip();
    }

    /** What people will know it by: the archive's or the folder's name, or that of the first file. */
    String name() {
        String first = files.isEmpty() ? "" : files.get(0).name().replace('\\', '/');
        String folder = first.substring(0, first.indexOf('/') + 1);
        return !folder.isEmpty()
                        && files.stream()
                                .allMatch(file -> file.name().replace('\\', '/').startsWith(folder))
                ? bare(folder.substring(0, folder.length() - 1))
                : bare(first);
    }

    @Nullable
    String tableName() {
        return table == null ? null : bare(table.name());
    }

    private static String bare(String name) {
        String slashed = name.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}]", "");
        String last = slashed.substring(slashed.lastIndexOf('/') + 1);
        return last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
