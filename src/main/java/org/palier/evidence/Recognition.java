package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.palier.evidence.parser.Drawing;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Recognized;
import org.palier.evidence.parser.Shift;
import org.palier.evidence.parser.TextRecognizer;
import org.palier.evidence.parser.Tilt;
import org.springframework.stereotype.Component;

/** Has the words on pictures of pages recognized, where the machine can; from pictures that the forked parser drew anew. */
@Component
class Recognition {

    /** So that a long document takes neither the disk nor the time for drawing at once. */
    private static final int AT_ONCE = 8;

    private final TextRecognizer recognizer;
    private final ForkedParser parser;
    private final Drawables drawables;

    Recognition(EvidenceSettings settings, ForkedParser parser, Drawables drawables) {
        var ocr = settings.ocr();
        this.recognizer = new TextRecognizer(ocr.program(), ocr.languages(), ocr.time());
        this.parser = parser;
        this.drawables = drawables;
    }

    /** When recognizing the words of a document that begins now has to end. */
    long end() {
        return System.nanoTime() + recognizer.limit().toNanos();
    }

    /** The words on these pages of a file, drawn in a folder; those that could not be read are missing. */
    Map<Integer, Recognized> words(Path file, String mediaType, List<Integer> pages, Path folder, long end) {
        var read = new TreeMap<Integer, Recognized>();
        if (pages.isEmpty() || !recognizer.isThere()) {
            return read;
        }
        Shift.takesLong();
        try {
            var drawable = drawables.of(file, mediaType, "", folder);
            if (drawable.hindrance() == null) {
                var drawn = pages.stream()
                        .filter(page -> page <= parser.mostPages())
                        .toList();
                for (var from = 0; from < drawn.size() && System.nanoTime() < end; from += AT_ONCE) {
                    var some = drawn.subList(from, Math.min(drawn.size(), from + AT_ONCE));
                    parser.drawFinely(drawable.file(), drawable.mediaType(), folder, some);
                    recognize(some, folder, end, read);
                }
            }
            return read;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private void recognize(List<Integer> pages, Path folder, long end, Map<Integer, Recognized> read)
            throws IOException {
        for (var page : pages) {
            var picture = folder.resolve(Drawing.file(page));
            if (Files.exists(picture)) {
                read(page, picture, folder, end).ifPresent(words -> read.put(page, words));
                Files.delete(picture);
            }
        }
    }

    /** As it stands and, where it leans, level: whichever says more. Nothing unless both could be read. */
    private Optional<Recognized> read(int page, Path picture, Path folder, long end) throws IOException {
        var leaning = recognizer.read(picture, folder, left(end));
        var level = folder.resolve(Drawing.level(page));
        var how = folder.resolve(Drawing.tilt(page));
        if (leaning.isEmpty() || !Files.exists(how)) {
            return leaning;
        }
        var tilt = Tilt.read(Files.readString(how));
        var straight = recognizer.read(level, folder, left(end)).map(words -> words.on(tilt));
        Files.delete(how);
        Files.delete(level);
        return straight.map(words -> words.orIfMore(leaning.get()));
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
