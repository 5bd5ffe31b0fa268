package org.palier.evidence.findings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text whose letters and digits are the plain ones, without what nobody sees between them; knows where each of its characters
 * stood.
 */
final class PlainDigits {

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z@.+/-]{1,4}");
    private static final Pattern ONLY_PLAIN =
            Pattern.compile("[\\t\\n\\f\\x20-\\x7e\\u00a0-\\u00ac\\u00ae-\\u02ff\u2019\u20ac]*");

    private final String text;
    private final int[] places;

    private PlainDigits(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static PlainDigits of(String text) {
        if (ONLY_PLAIN.matcher(text).matches()) {
            return new PlainDigits(text, new int[0]);
        }
        var plain = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        for (int at = 0, next; at < text.length(); at = next) {
            int one = text.codePointAt(at);
            next = at + Character.charCount(one);
            var seen = seen(one);
            places = plain.length() + seen.length() < places.length
                    ? places
                    : Arrays.copyOf(places, places.length * 2 + 8);
            for (int each = 0; each < seen.length(); each++) {
                places[plain.length() + each] = at;
            }
            plain.append(seen);
        }
        places[plain.length()] = text.length();
        return new PlainDigits(plain.toString(), places);
    }

    String text() {
        return text;
    }

    /** What was found in it, where it stands in the text as it was given. */
    List<Finding> given(List<Finding> found) {
        return places.length == 0 ? found : found.stream().map(this::given).toList();
    }

    private Finding given(Finding one) {
        int start = places[one.start()];
        int last = places[one.start() + Math.max(0, one.length() - 1)];
        return one.at(start, last - start + (one.length() == 0 ? 0 : 1));
    }

    private static String seen(int one) {
        if (one < 0x80 && one != 0x7f) {
            return Character.toString(one);
        }
        return switch (Character.getType(one)) {
            case Character.FORMAT -> "";
            case Character.DECIMAL_DIGIT_NUMBER -> "" + Character.digit(one, 10);
            case Character.SPACE_SEPARATOR -> one == 0xa0 ? "\u00a0" : " ";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.NON_SPACING_MARK -> isVariation(one) ? "" : Character.toString(one);
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL -> plain(one);
            case Character.CONTROL -> Character.isWhitespace(one) ? " " : "";
            default -> Character.toString(one);
        };
    }

    private static boolean isVariation(int one) {
        return one == 0x34f || (one >= 0xfe00 && one <= 0xfe0f) || (one >= 0xe0100 && one <= 0xe01ef);
    }

    private static String plain(int one) {
        var written = Character.toString(one);
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return PLAIN.matcher(plain).matches() ? plain : written;
    }
}
