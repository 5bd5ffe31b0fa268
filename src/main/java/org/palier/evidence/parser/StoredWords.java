package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Every run of letters in an office document of the former kind: what was deleted or is hidden still stands there. */
final class StoredWords {

    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_LETTERS = 2_000_000;
    private static final int SHORTEST = 4;

    private StoredWords() {}

    static String of(Path file) throws IOException {
        var words = new StringBuilder();
        try (var storage = new POIFSFileSystem(file.toFile(), true)) {
            collect(storage.getRoot(), words);
        }
        return words.toString();
    }

    private static void collect(DirectoryEntry folder, StringBuilder words) throws IOException {
        for (var entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                collect(inner, words);
            } else if (entry instanceof DocumentEntry document
                    && !document.getName().equals("Pictures")) {
                try (var content = new DocumentInputStream(document)) {
                    var bytes = content.readNBytes(MOST_BYTES);
                    runs(new String(bytes, Charset.forName("windows-1252")), words);
                    runs(new String(bytes, StandardCharsets.UTF_16LE), words);
                }
            }
        }
    }

    private static void runs(String text, StringBuilder words) {
        var from = 0;
        for (var at = 0; at <= text.length() && words.length() < MOST_LETTERS; at++) {
            if (at == text.length() || !isWritten(text.charAt(at))) {
                if (at - from >= SHORTEST) {
                    words.append(text, from, at).append(" ;\n");
                }
                from = at + 1;
            }
        }
    }

    private static boolean isWritten(char one) {
        return one == '\t'
                || (one >= ' ' && one < 0x7f)
                || (one >= 0xa0 && one < 0x180)
                || (one >= 0x2000 && one < 0x2070);
    }
}
