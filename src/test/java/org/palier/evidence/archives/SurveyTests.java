package org.palier.evidence.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.evidence.archives.SomeArchives.files;
import static org.palier.evidence.archives.SomeArchives.pdf;
import static org.palier.evidence.archives.SomeArchives.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.demo.SampleDocuments;

/** What is read of archives and tables of every kind, and how each hostile one is answered by name. */
class SurveyTests {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(50, 3_000_000, 6_000_000, 100, 2_000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsTheFilesAndTheTableAmongThem() throws Exception {
        Survey survey = survey(zip(files(
                "Preuves/livret.pdf",
                pdf("Livret"),
                "Preuves/tableau.csv",
                "Fichier;TITRE;Clauses ISO 9001:2015\r\nlivret.pdf;Livret d’accueil;7.3\r\n",
                "__MACOSX/._livret.pdf",
                "rien",
                "Thumbs.db",
                "rien")));
        assertThat(survey.fault()).isNull();
        assertThat(survey.entries()).extracting(ArchiveEntry::path).containsExactly("Preuves/livret.pdf");
        assertThat(survey.entries().get(0).sha256()).hasSize(64);
        Table.Row row = rows(survey).get(0);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cell(Column.FILE)).isEqualTo("livret.pdf");
        assertThat(row.cell(Column.TITLE)).isEqualTo("Livret d’accueil");
        assertThat(row.cell(Column.CLAUSES)).isEqualTo("7.3");
    }

    @Test
    void unpacksAFileByItsNumber() throws Exception {
        byte[] charter = pdf("Charte");
        Path archive = write(zip(files("a.pdf", pdf("A"), "b/charte.pdf", charter)));
        Path into = folder.resolve("piece");
        Survey survey = new Surveyor(archive, LIMITS).survey(null, "");
        assertThat(new Surveyor(archive, LIMITS).unpack(1, into))
                .isEqualTo(survey.entries().get(1).sha256());
        assertThat(into).hasBinaryContent(charter);
        assertThat(new Surveyor(archive, LIMITS).unpack(2, into)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE"})
    void readsCsvInTheEncodingsOfSpreadsheets(String encoding) throws Exception {
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        byte[] table = (mark + "Nom du fichier;Intitulé;Critères\r\nété.pdf;\"Fête d'été; photos\";INS-01\r\n")
                .getBytes(Charset.forName(encoding));
        Table.Row row = rows(beside(table, "t.csv")).get(0);
        assertThat(row.cell(Column.FILE)).isEqualTo("été.pdf");
        assertThat(row.cell(Column.TITLE)).isEqualTo("Fête d'été; photos");
        assertThat(row.cell(Column.CRITERIA)).isEqualTo("INS-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorByTheHead(String mark) throws Exception {
        String table = String.join(mark, "date", "file", "title") + "\n"
                + String.join(mark, "2026-03-15", "a.pdf", "\"Plan; bilan, suite\ten deux lignes\nou trois\"") + "\n\n"
                + String.join(mark, "", "b.pdf", "B");
        List<Table.Row> rows = rows(beside(table.getBytes(StandardCharsets.UTF_8), "t.csv"));
        assertThat(rows).extracting(Table.Row::line).containsExactly(2, 5);
        assertThat(rows.get(0).cell(Column.TITLE)).isEqualTo("Plan; bilan, suite en deux lignes ou trois");
    }

    @Test
    void readsWorkbooksWithTheirDates() throws Exception {
        byte[] plain = SampleDocuments.xlsx(
                "Pièces", List.of(List.of("Titre", "Fichier", "Date"), List.of("Livret", "livret.pdf", "jour")));
        Table.Row row = rows(beside(plain, "t.xlsx")).get(0);
        assertThat(row.cell(Column.FILE)).isEqualTo("livret.pdf");
        assertThat(row.cell(Column.DATE)).isEqualTo("jour");
        byte[] number = SomeArchives.changed(
                plain, "xl/worksheets/sheet1.xml", "<c r=\"C2\"[^>]*>.*?</c>", "<c r=\"C2\"><v>46096</v></c>");
        assertThat(rows(beside(number, "t.xlsx")).get(0).cell(Column.DATE)).isEqualTo("2026-03-15");
    }

    @ParameterizedTest
    @CsvSource({
        "'', TABLE_EMPTY",
        "'\r\n \r\n', TABLE_EMPTY",
        "'fichier;titre\r\n', TABLE_EMPTY",
        "'livret.pdf;Livret\r\nplan.pdf;Plan\r\n', TABLE_NO_HEAD",
        "'titre;date\r\nLivret;2026-01-01\r\n', TABLE_NO_HEAD"
    })
    void namesWhatATableLacks(String table, ArchiveFault fault) throws Exception {
        assertThat(beside(table.getBytes(StandardCharsets.UTF_8), "t.csv").fault())
                .isEqualTo(fault);
    }

    @Test
    void endsATableThatIsTooLong() throws Exception {
        byte[] lines = SomeArchives.lines(10_000).getBytes(StandardCharsets.UTF_8);
        assertThat(beside(lines, "t.csv").fault()).isEqualTo(ArchiveFault.TABLE_TOO_LONG);
        assertThat(survey(zip(files("a.pdf", pdf("A"), "t.csv", lines))).fault())
                .isEqualTo(ArchiveFault.TABLE_TOO_LONG);
        assertThat(rows(beside(SomeArchives.lines(2_000).getBytes(StandardCharsets.UTF_8), "t.csv")))
                .hasSize(2_000);
    }

    @Test
    void resolvesNoEntityOfAWorkbook() throws Exception {
        assertThat(beside(SomeArchives.entityBomb(), "t.xlsx").fault()).isEqualTo(ArchiveFault.TABLE_ENTITIES);
        assertThat(survey(zip(files("a.pdf", pdf("A"), "t.xlsx", SomeArchives.entityBomb())))
                        .fault())
                .isEqualTo(ArchiveFault.TABLE_ENTITIES);
        byte[] outside = SomeArchives.changed(
                SampleDocuments.xlsx("Pièces", List.of(List.of("fichier"), List.of("a.pdf"))),
                "xl/workbook.xml",
                "<workbook",
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook");
        assertThat(beside(outside, "t.xlsx").fault()).isEqualTo(ArchiveFault.TABLE_ENTITIES);
    }

    @Test
    void namesATableThatIsNone() throws Exception {
        assertThat(beside(pdf("Livret"), "t.xlsx").fault()).isEqualTo(ArchiveFault.TABLE_UNREADABLE);
        byte[] heavy = new byte[5_000_001];
        assertThat(beside(heavy, "t.csv").fault()).isEqualTo(ArchiveFault.TABLE_TOO_HEAVY);
    }

    @Test
    void takesASpreadsheetWithoutAHeadForAFileLikeOthers() throws Exception {
        Survey survey = survey(zip(files("effectifs.csv", "mois;ETP\r\njanvier;12\r\n", "a.pdf", pdf("A"))));
        assertThat(survey.fault()).isNull();
        assertThat(survey.table()).isNull();
        assertThat(survey.entries()).hasSize(2);
    }

    @Test
    void namesAnArchiveThatIsNone() throws Exception {
        assertThat(survey(pdf("Livret")).fault()).isEqualTo(ArchiveFault.NO_ZIP);
        assertThat(survey(SomeArchives.cutOff(zip(files("a.pdf", pdf("A"))))).fault())
                .isEqualTo(ArchiveFault.CUT_OFF);
        assertThat(survey(zip(files("dossier/", ""))).fault()).isEqualTo(ArchiveFault.EMPTY);
    }

    @Test
    void unpacksNoMoreThanItsLimits() throws Exception {
        Object[] many = new Object[102];
        for (int each = 0; each < many.length; each += 2) {
            many[each] = each + ".txt";
            many[each + 1] = "texte";
        }
        assertThat(survey(zip(files(many))).fault()).isEqualTo(ArchiveFault.TOO_MANY_FILES);
        byte[] heavy = new byte[2_900_000];
        new java.util.Random(1).nextBytes(heavy);
        assertThat(survey(zip(files("1.pdf", heavy, "2.pdf", heavy, "3.pdf", heavy)))
                        .fault())
                .isEqualTo(ArchiveFault.TOO_HEAVY);
    }

    @Test
    void leavesOutTheFilesThatItCannotTakeAndKeepsTheOthers() throws Exception {
        byte[] random = new byte[3_000_001];
        new java.util.Random(1).nextBytes(random);
        Survey survey = survey(zip(files(
                "bon.pdf",
                pdf("Bon"),
                "vide.pdf",
                "",
                "bombe.txt",
                new byte[2_500_000],
                "lourd.pdf",
                random,
                "../../etc/passwd.txt",
                "x",
                "/etc/passwd.txt",
                "x",
                "C:\\secret.txt",
                "x",
                "a\\..\\b.txt",
                "x")));
        assertThat(survey.fault()).isNull();
        assertThat(survey.entries())
                .extracting(ArchiveEntry::flaw)
                .containsExactly(
                        null,
                        EntryFlaw.EMPTY,
                        EntryFlaw.TOO_PACKED,
                        EntryFlaw.TOO_HEAVY,
                        EntryFlaw.PATH,
                        EntryFlaw.PATH,
                        EntryFlaw.PATH,
                        EntryFlaw.PATH);
    }

    @Test
    void seesWhatIsEncryptedOrDamagedOrThereTwice() throws Exception {
        assertThat(flaw(SomeArchives.encrypted("a.pdf", pdf("A")))).isEqualTo(EntryFlaw.ENCRYPTED);
        assertThat(flaw(SomeArchives.damaged("a.pdf", pdf("A")))).isEqualTo(EntryFlaw.DAMAGED);
        Survey twice = survey(SomeArchives.twice("a.pdf", pdf("A"), pdf("B")));
        assertThat(twice.entries()).extracting(ArchiveEntry::path).containsExactly("a.pdf", "a.pdf");
        assertThat(twice.entries().get(0).sha256())
                .isNotEqualTo(twice.entries().get(1).sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM850"})
    void readsNamesAsWindowsAndOthersWriteThem(String encoding) throws Exception {
        byte[] zip = zip(Charset.forName(encoding), files("Été à Sète.pdf", pdf("A")));
        assertThat(survey(zip).entries().get(0).path()).isEqualTo("Été à Sète.pdf");
    }

    private @Nullable EntryFlaw flaw(byte[] archive) throws IOException {
        return survey(archive).entries().get(0).flaw();
    }

    private static List<Table.Row> rows(Survey survey) {
        return Objects.requireNonNull(survey.table(), () -> String.valueOf(survey.fault()))
                .rows();
    }

    private Survey survey(byte[] archive) throws IOException {
        return new Surveyor(write(archive), LIMITS).survey(null, "");
    }

    private Survey beside(byte[] table, String name) throws IOException {
        Path archive = write(zip(files("a.pdf", pdf("A"))));
        return new Surveyor(archive, LIMITS).survey(write(table), name);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "some", ""), bytes);
    }
}
