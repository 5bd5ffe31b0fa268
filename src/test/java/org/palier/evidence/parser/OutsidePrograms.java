package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Which programs this machine has, so that a test expects what it should. */
public final class OutsidePrograms {

    private OutsidePrograms() {}

    public static boolean decodesPhotos() {
        return OutsideProgram.found("", "heif-convert", "heif-dec").isPresent();
    }

    public static boolean printsOfficeDocuments() {
        return OutsideProgram.found("", "soffice", "libreoffice").isPresent();
    }

    /** Has LibreOffice write files in another format into a folder: all at once, because the program takes long to begin. */
    public static void save(List<Path> files, String format, Path folder) throws IOException {
        var suite = OutsideProgram.found("", "soffice", "libreoffice");
        assertThat(suite).as("LibreOffice").isPresent();
        var arguments = new ArrayList<>(List.of(
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        assertThat(suite.orElseThrow().run(folder, 4096, Duration.ofMinutes(3), arguments))
                .isTrue();
    }

    /** What poppler reads of a PDF; the simplest reading of its own where it is not on the machine. */
    public static String textOf(Path pdf) throws IOException, InterruptedException {
        var poppler = OutsideProgram.found("", "pdftotext");
        if (poppler.isEmpty()) {
            try (var document = Loader.loadPDF(pdf.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
        var process = new ProcessBuilder(poppler.get().path().toString(), pdf.toString(), "-").start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return words;
    }
}
