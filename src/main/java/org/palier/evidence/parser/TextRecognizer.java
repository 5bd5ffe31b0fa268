package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tesseract, where the machine has it: reads the words on pictures of pages, straight, skewed or sideways. */
public class TextRecognizer {

    private static final int MEGABYTES = 2048;
    private static final String ANY_LAYOUT_AND_SIDE = "1";

    private final String named;
    private final String languages;
    private final Duration limit;

    /**
     * Named by its path, or looked up when the name is empty.
     *
     * @param languages as Tesseract names them: {@code fra}, {@code fra+eng}
     * @param limit for all the pages of a document
     */
    public TextRecognizer(String named, String languages, Duration limit) {
        this.named = named;
        this.languages = languages;
        this.limit = limit;
    }

    public boolean isThere() {
        return OutsideProgram.found(named, "tesseract").isPresent();
    }

    /** How long it may take for all the pages of a document. */
    public Duration limit() {
        return limit;
    }

    /** The words on a picture that lies in a folder; nothing when it could not be read in time. */
    public Optional<Recognized> read(Path picture, Path folder, Duration left) throws IOException {
        var program = OutsideProgram.found(named, "tesseract");
        if (program.isEmpty() || left.isNegative() || left.isZero()) {
            return Optional.empty();
        }
        var words = folder.resolve("recognized").toAbsolutePath().toString();
        var text = Path.of(words + ".txt");
        var table = Path.of(words + ".tsv");
        Files.deleteIfExists(text);
        Files.deleteIfExists(table);
        var inTime = program.get()
                .run(folder, MEGABYTES, left, arguments(picture.toAbsolutePath().toString(), words));
        return inTime && Files.exists(text) && Files.exists(table)
                ? Optional.of(new Recognized(
                        Files.readString(text).replace('\f', ' ').strip(),
                        RecognizedWords.of(Files.readAllLines(table))))
                : Optional.empty();
    }

    private List<String> arguments(String picture, String words) {
        return List.of(
                picture,
                words,
                "-l",
                languages,
                "--psm",
                ANY_LAYOUT_AND_SIDE,
                "-c",
                "tessedit_create_txt=1",
                "-c",
                "tessedit_create_tsv=1");
    }
}
