package org.palier.evidence.findings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that stand in files, one a line, so that people of the field may mend them. */
final class WordList {

    private WordList() {}

    /** The words, folded; a line that begins with a number sign is a remark. */
    static Set<String> read(String name) {
        try (InputStream file = Objects.requireNonNull(WordList.class.getResourceAsStream("/evidence/" + name), name);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Folding::of)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
