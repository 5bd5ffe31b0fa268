package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

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

    /** The words on the pages that were drawn into a folder, a form feed between pages; what time does not allow is left out. */
    public Recognized read(Path folder, int pages) throws IOException {
        var program = OutsideProgram.found(named, "tesseract").orElseThrow(() -> new IOException("no tesseract"));
        var end = System.nanoTime() + limit.toNanos();
        var places = new ArrayList<PlacedWords>();
        var text = new StringJoiner("\f");
        for (var page = 1; page <= pages && System.nanoTime() < end; page++) {
            var picture = folder.resolve(Drawing.file(page)).toAbsolutePath().toString();
            var words = folder.resolve("words-" + page).toAbsolutePath().toString();
            var left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
            program.run(folder, MEGABYTES, left, arguments(picture, words));
            var written = Path.of(words + ".txt");
            text.add(
                    Files.exists(written)
                            ? Files.readString(written).replace('\f', ' ').strip()
                            : "");
            var table = Path.of(words + ".tsv");
            places.add(RecognizedWords.of(Files.exists(table) ? Files.readAllLines(table) : List.of()));
        }
        return new Recognized(text.toString(), places);
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
