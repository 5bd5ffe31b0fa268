package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Recognized;
import org.palier.evidence.parser.Shift;
import org.palier.evidence.parser.TextRecognizer;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Has the words of a scan or a photo recognized, where the machine can; from pictures that the forked parser drew anew. */
@Component
class Recognition {

    private static final Set<String> PICTURED = Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff");

    private final TextRecognizer recognizer;
    private final ForkedParser parser;
    private final Spool spool;

    Recognition(EvidenceSettings settings, ForkedParser parser, Spool spool) {
        var ocr = settings.ocr();
        this.recognizer = new TextRecognizer(ocr.program(), ocr.languages(), ocr.time());
        this.parser = parser;
        this.spool = spool;
    }

    /** Whether a file that the parser read says nothing although a reader may see words in it. */
    boolean mayHelp(Findings found) {
        return found.objection() == null
                && found.text().isBlank()
                && PICTURED.contains(found.mediaType())
                && recognizer.isThere();
    }

    /** The words on its pages, where there are any. */
    Recognized words(Path file, String mediaType) {
        Shift.takesLong();
        var folder = spool.folder();
        try {
            var drawing = parser.drawFinely(file, mediaType, folder);
            return recognizer.read(folder, drawing.pages().size());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
