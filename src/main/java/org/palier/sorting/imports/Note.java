package org.palier.sorting.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something to know of a line: a message, and what it is about.
 *
 * @param because the key of a message that says why; empty where nothing does
 */
public record Note(String code, String about, String because) {

    private static final String BETWEEN = "\t";
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    static Note of(String code, String about) {
        return of(code, about, "");
    }

    static Note of(String code, String about, String because) {
        String line = about.replaceAll("[\\p{Cc}]+", " ").strip();
        return new Note(code, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line, because);
    }

    static String written(List<Note> notes) {
        return notes.stream()
                .limit(MOST)
                .map(note -> String.join(BETWEEN, note.code, note.about, note.because))
                .collect(Collectors.joining("\n"));
    }

    static List<Note> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split("\n", -1))
                        .map(line -> line.split(BETWEEN, 3))
                        .map(parts -> new Note(parts[0], parts[1], parts[2]))
                        .toList();
    }
}
