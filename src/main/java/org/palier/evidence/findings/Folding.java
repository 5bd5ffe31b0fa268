package org.palier.evidence.findings;

import java.text.Normalizer;

/** Takes the accents and the capitals away, a character for a character, so that places stay the same. */
final class Folding {

    private static final char[] FOLDED = table();

    private Folding() {}

    static String of(String text) {
        char[] characters = text.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            characters[at] = FOLDED[characters[at]];
        }
        return new String(characters);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int code = 0; code < table.length; code++) {
            table[code] = folded((char) code);
        }
        return table;
    }

    private static char folded(char character) {
        if (character == '’') {
            return '\'';
        }
        if (Character.isSpaceChar(character)) {
            return Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : character;
        }
        return Character.isLetter(character)
                ? Character.toLowerCase(Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD)
                        .charAt(0))
                : character;
    }
}
