package org.palier.sorting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.palier.evidence.archives.ArchiveEntry;
import org.palier.evidence.archives.Column;
import org.palier.evidence.archives.Table;

/** Lines of a table and paths made to be slow to understand cost no more than their length. */
class HostileLinesTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void understandsTenMegabytesOfEveryCell() {
        Interpreter interpreter = new Interpreter(new Vocabulary(null, List.of()), LocalDate.of(2026, 11, 28));
        for (String piece : List.of(".", "..a", "T11:11", "1er ", "(", "8.5;", "§", "\u2028")) {
            String cell = piece.repeat(10_000_000 / piece.length());
            Table.Row row = new Table.Row(1, Map.of(Column.CLAUSES, cell + "x", Column.DATE, cell, Column.TYPE, cell));
            assertTimeoutPreemptively(
                    SOON, () -> assertThat(interpreter.read(row).notes()).isNotEmpty());
        }
    }

    @Test
    void findsAThousandFilesAtTheEndOfThousandsOfFolders() {
        String deep = "a/".repeat(490);
        List<ArchiveEntry> entries = IntStream.range(0, 1_000)
                .mapToObj(number -> new ArchiveEntry(number, deep + number % 10 + "/x.pdf", 1, "", null))
                .toList();
        assertTimeoutPreemptively(SOON, () -> {
            PackedPaths paths = new PackedPaths(entries);
            for (int line = 0; line < 2_000; line++) {
                assertThat(paths.named(line % 10 + "/x.pdf")).hasSize(100);
            }
        });
        assertThat(new PackedPaths(entries).named("./".repeat(5_000_000) + "y")).isEmpty();
    }

    @Test
    void findsAFileByItsPathOrByItsEnd() {
        PackedPaths paths = new PackedPaths(List.of(
                new ArchiveEntry(0, "Preuves/Livret.pdf", 1, "", null),
                new ArchiveEntry(1, "livret.pdf", 1, "", null),
                new ArchiveEntry(2, "Preuves/2026/plan.pdf", 1, "", null)));
        assertThat(paths.named("livret.PDF")).extracting(ArchiveEntry::number).containsExactly(1);
        assertThat(paths.named(".\\preuves\\livret.pdf"))
                .extracting(ArchiveEntry::number)
                .containsExactly(0);
        assertThat(paths.named("2026/plan.pdf"))
                .extracting(ArchiveEntry::number)
                .containsExactly(2);
        assertThat(paths.named("26/plan.pdf")).isEmpty();
    }
}
