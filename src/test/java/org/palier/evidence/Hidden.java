package org.palier.evidence;

/**
 * A file with something that none of its pages shows.
 *
 * @param where it hides
 * @param marker a word that stands nowhere else
 * @param number a social security number beside it
 */
public record Hidden(String where, String fileName, byte[] bytes, String marker, String number) {

    /** A word and a number, made into a file that hides them. */
    public interface Maker {
        byte[] make(String secret) throws Exception;
    }

    private static final String[] ENDS = {"ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"};

    /** The number of this place among all, from 1, gives a word and a number that no other place has. */
    public static Hidden at(int place, String where, String fileName, Maker maker) {
        var marker = "zeugme" + ENDS[place / 10] + ENDS[place % 10];
        var number = number(place);
        try {
            return new Hidden(where, fileName, maker.make(marker + " " + number), marker, number);
        } catch (Exception notMade) {
            throw new IllegalStateException(where, notMade);
        }
    }

    /** Its digits without spaces. */
    public String digits() {
        return number.replace(" ", "");
    }

    private static String number(int place) {
        var digits = "2550814168%03d".formatted(100 + place);
        var key = 97 - Long.parseLong(digits) % 97;
        return "2 55 08 14 168 %03d %02d".formatted(100 + place, key);
    }

    @Override
    public String toString() {
        return where;
    }
}
