package org.palier.evidence.parser;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** The letters and digits of a text, one after the other: tells whether a line of a picture says what its text says already. */
public final class Said {

    private final String letters;

    private Said(String letters) {
        this.letters = letters;
    }

    public static Said of(String text) {
        return new Said(letters(text));
    }

    /** Whether the line's letters stand in it one after the other. */
    public boolean holds(String line) {
        return letters.contains(letters(line));
    }

    /** The lines that it does not hold. */
    public String others(String text) {
        return text.lines().filter(line -> !holds(line)).collect(Collectors.joining("\n"));
    }

    private static String letters(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
