package org.palier.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What people type, as it is kept: composed (NFC), without control characters other than line ends and tabs, trimmed. */
public final class PlainText {

    /** How long a comment, a reason or a statement may be, in characters. */
    public static final int LONGEST = 4000;

    private PlainText() {}

    /** The text as it is kept; empty when absent. */
    public static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid("shared.refusal.too-long", LONGEST);
        }
        return text;
    }

    /** The text as it is kept, which must say something; refused with this code otherwise. */
    public static String required(@Nullable String typed, String code, String field) {
        String text = of(typed);
        if (text.isEmpty()) {
            throw Refusal.invalid(code).at(field);
        }
        return text;
    }
}
