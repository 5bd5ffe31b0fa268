package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.HiddenInOffice;
import org.palier.evidence.HiddenInSaved;

/** What LibreOffice draws of an office document: what its pages show, and nothing that was deleted, hidden or noted. */
class ShownCopyTests {

    @TempDir
    private Path folder;

    @Test
    void isDrawnWithoutWhatIsHidden() throws Exception {
        var papers = Stream.concat(HiddenInOffice.from(21), HiddenInSaved.from(71))
                .filter(one -> !one.fileName().endsWith(".eml") && !one.where().startsWith("odt: properties"))
                .toList();
        var sources = new ArrayList<Path>();
        for (var paper : papers) {
            var file = Files.write(folder.resolve("in-" + paper.fileName()), paper.bytes());
            var copy = folder.resolve(paper.fileName());
            sources.add(ShownCopy.write(file, copy) ? copy : Files.move(file, copy));
        }
        OutsidePrograms.save(sources, "pdf", folder);
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
}
