package org.palier.evidence.parser;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a text is one that somebody may have written, rather than letters without a meaning. */
final class Legible {

    private static final Pattern WORD = Pattern.compile("\\p{L}{1,40}");
    private static final Set<String> EVERYWHERE = Set.of(
            "de", "la", "le", "les", "et", "des", "du", "en", "un", "une", "est", "à", "au", "aux", "pour", "par",
            "sur", "dans", "ne", "pas", "que", "qui", "l", "d", "the", "of", "and", "to", "in", "is", "for", "on");
    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";
    private static final int ENOUGH_LETTERS = 40;
    private static final int ENOUGH_WORDS = 60;

    private Legible() {}

    static boolean isWritten(String text) {
        var strange = text.codePoints().filter(Legible::isStrange).count();
        if (strange * 50 > text.length()) {
            return false;
        }
        var letters = 0;
        var vowels = 0;
        var words = 0;
        var everywhere = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            var folded = word.group().toLowerCase(Locale.FRENCH);
            letters += folded.length();
            vowels +=
                    (int) folded.chars().filter(one -> VOWELS.indexOf(one) >= 0).count();
            words++;
            everywhere += EVERYWHERE.contains(folded) ? 1 : 0;
        }
        var sounds = letters < ENOUGH_LETTERS || (vowels * 4 >= letters && vowels * 3 <= letters * 2);
        return sounds && (words < ENOUGH_WORDS || everywhere > 0);
    }

    private static boolean isStrange(int one) {
        return switch (Character.getType(one)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            case Character.CONTROL -> !Character.isWhitespace(one);
            default -> one == '\ufffd';
        };
    }
}
