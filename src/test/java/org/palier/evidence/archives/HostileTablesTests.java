package org.palier.evidence.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.palier.evidence.archives.SomeArchives.files;
import static org.palier.evidence.archives.SomeArchives.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.demo.SampleDocuments;

/** Tables and names made to be slow to read are read as fast as their length allows. */
class HostileTablesTests {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(1_000, 30_000_000, 60_000_000, 1_000_000, 2_000);
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** A few hundred bytes of ZIP hold each of these; the first took minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"(", "()", "((a)", "\u0301", "iso 9001 ", ";", "\"\"", "((;", ".", " ", "é"})
    void readsAHeadOfAnyLength(String piece) throws IOException {
        byte[] table = piece.repeat((int) (Tables.HEAVIEST / piece.getBytes(StandardCharsets.UTF_8).length))
                .getBytes(StandardCharsets.UTF_8);
        Path archive = write(zip(files("a.txt", "a", "b.csv", table)));
        Survey survey = assertTimeoutPreemptively(SOON, () -> new Surveyor(archive, LIMITS).survey(null, ""));
        assertThat(survey.fault()).isIn(null, ArchiveFault.TABLE_EMPTY);
        assertThat(survey.table()).isNull();
    }

    @Test
    void tellsNoHeadFromTenMegabytesOfText() {
        assertTimeoutPreemptively(SOON, () -> {
            for (String piece : List.of("(", "fichier ", ")(", "iso 9001 version ")) {
                assertThat(Column.headed(piece.repeat(10_000_000 / piece.length())))
                        .isEmpty();
            }
        });
    }

    @Test
    void stillTellsHeadsWithBrackets() {
        assertThat(Column.headed("Fichier (obligatoire) ")).contains(Column.FILE);
        assertThat(Column.headed("(a)Titre(b)(c)")).contains(Column.TITLE);
        assertThat(Column.headed("Clauses ISO 9001 (version 2015)")).contains(Column.CLAUSES);
        assertThat(Column.headed("Clauses ISO 9001 version 2015")).contains(Column.CLAUSES);
        assertThat(Column.headed("Date)(")).contains(Column.DATE);
        assertThat(Column.headed("Titre ((a)")).contains(Column.TITLE);
    }

    @Test
    void readsAWorkbookWhoseCellsAreMadeToBeSlow() throws Exception {
        List<String> line = Collections.nCopies(Sheet.MOST_COLUMNS, "(".repeat(1_000));
        Path table = write(SampleDocuments.xlsx("Pièces", Collections.nCopies(15, line)));
        Path archive = write(zip(files("a.txt", "a")));
        Survey survey = assertTimeoutPreemptively(SOON, () -> new Surveyor(archive, LIMITS).survey(table, "t.xlsx"));
        assertThat(survey.fault()).isEqualTo(ArchiveFault.TABLE_NO_HEAD);
    }

    @Test
    void tellsLitterAndWhatLiesOutsideInOneWalk() {
        String slow = "._a/".repeat(2_000_000) + "\u2028";
        assertTimeoutPreemptively(SOON, () -> {
            assertThat(PackedNames.isLitter(slow)).isTrue();
            assertThat(PackedNames.isLitter("a/".repeat(5_000_000))).isFalse();
            assertThat(PackedNames.isOutside("../".repeat(3_000_000) + "\u2028"))
                    .isTrue();
            assertThat(PackedNames.isOutside("..a/".repeat(2_500_000))).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__MACOSX/a.pdf",
                "x/__macosx/a.pdf",
                ".DS_Store",
                "a/.DS_Store",
                "a/._b",
                "a/Thumbs.db",
                "desktop.ini",
                "~$lettre.docx",
                "a/.~lock.b.odt#"
            })
    void leavesOutWhatFileSystemsAndOfficeProgramsLeave(String path) {
        assertThat(PackedNames.isLitter(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "MACOSX/a.pdf", "__MACOSX", "a/Thumbs.db.pdf", "a~$b.docx", "x.DS_Store"})
    void keepsWhatOnlyLooksAlike(String path) {
        assertThat(PackedNames.isLitter(path)).isFalse();
        assertThat(PackedNames.isOutside(path)).isFalse();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "some", ""), bytes);
    }
}
