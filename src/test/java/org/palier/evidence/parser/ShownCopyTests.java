package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.HiddenInOffice;

/** What LibreOffice draws of an office document: what its pages show, and nothing that was deleted, hidden or noted. */
class ShownCopyTests {

    @TempDir
    private Path folder;

    @Test
    void isDrawnWithoutWhatIsHidden() throws Exception {
        var papers = HiddenInOffice.from(21)
                .filter(one -> !one.fileName().endsWith(".eml") && !one.where().equals("odt: properties"))
                .toList();
        var sources = new ArrayList<String>();
        for (var paper : papers) {
            var file = Files.write(folder.resolve("in-" + paper.fileName()), paper.bytes());
            var copy = folder.resolve(paper.fileName());
            sources.add((ShownCopy.write(file, copy) ? copy : Files.move(file, copy)).toString());
        }
        printed(sources);
        for (var paper : papers) {
            var name = paper.fileName();
            var pdf = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
            assertThat(pdf).as(paper.where()).exists();
            assertThat(OutsidePrograms.textOf(pdf))
                    .as(paper.where())
                    .contains("chrysalide")
                    .doesNotContain(paper.marker(), paper.number());
        }
    }

    @Test
    void isNotMadeOfADocumentThatHidesNothing() throws IOException {
        var plain = Files.write(folder.resolve("a.docx"), SampleDocuments.docx("Livret", List.of("Une ligne.")));
        assertThat(ShownCopy.write(plain, folder.resolve("b.docx"))).isFalse();
        assertThat(folder.resolve("b.docx")).doesNotExist();
    }

    /** All at once, because the program takes long to begin. */
    private void printed(List<String> sources) throws IOException {
        var suite = OutsideProgram.found("", "soffice", "libreoffice");
        assertThat(suite).as("LibreOffice").isPresent();
        var arguments = new ArrayList<>(List.of(
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        arguments.addAll(sources);
        assertThat(suite.orElseThrow().run(folder, 4096, Duration.ofMinutes(3), arguments))
                .isTrue();
    }
}
