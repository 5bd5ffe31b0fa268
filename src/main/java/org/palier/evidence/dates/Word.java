package org.palier.evidence.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A run of letters or of digits, and where it stands.
 *
 * @param said as it stands, in small letters
 * @param plain the same without accents
 */
record Word(String said, String plain, int start, int end) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = run(text, at);
            if (end > at) {
                words.add(of(text, at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    boolean isNumber() {
        return Character.isDigit(plain.charAt(0));
    }

    private static Word of(String text, int start, int end) {
        String said = text.substring(start, end).toLowerCase(Locale.FRENCH);
        String plain =
                ACCENTS.matcher(Normalizer.normalize(said, Normalizer.Form.NFD)).replaceAll("");
        return new Word(said, plain.isEmpty() ? said : plain, start, end);
    }

    private static int run(String text, int from) {
        int end = from;
        boolean digits = Character.isDigit(text.charAt(from));
        while (end < text.length() && isOfRun(text.charAt(end), digits)) {
            end++;
        }
        return end;
    }

    private static boolean isOfRun(char letter, boolean digits) {
        return digits
                ? letter >= '0' && letter <= '9'
                : Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
