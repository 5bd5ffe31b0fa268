package org.palier.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What people type, as it is kept: composed (NFC), without control characters other than line ends and tabs, without signs
 * that do not show, trimmed.
 */
public final class PlainText {

    /** How long a comment, a reason or a statement may be, in characters. */
    public static final int LONGEST = 4000;

    /** Joiners stay, because some scripts and some pictures are written with them. */
    private static final String UNSEEN =
            "[\\p{Cf}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{034F}&&[^\\x{200C}\\x{200D}]]";

    private PlainText() {}

    /** Whether a text says anything: a letter or a digit at least, since signs alone and spaces of any kind are no word. */
    public static boolean says(String text) {
        return text.codePoints().filter(code -> !isFiller(code)).anyMatch(Character::isLetterOrDigit);
    }

    /** Letters by their category that leave the paper white. */
    private static boolean isFiller(int code) {
        return code == 0x115F || code == 0x1160 || code == 0x3164 || code == 0xFFA0;
    }

    /** The text as it is kept; empty when absent. */
    public static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replaceAll(UNSEEN, "")
                .strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid("shared.refusal.too-long", LONGEST);
        }
        return text;
    }

    /** The text as it is kept, which must say something; refused with this code otherwise. */
    public static String required(@Nullable String typed, String code, String field) {
        String text = of(typed);
        if (!says(text)) {
            throw Refusal.invalid(code).at(field);
        }
        return text;
    }
}
