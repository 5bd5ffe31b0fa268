package org.palier.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as somebody sees it: without the characters that nobody does, which would part a word or a number unseen. */
final class VisibleText {

    private static final Pattern NOT_SEEN =
            Pattern.compile("[\\p{Cc}&&[^\n\t\f]]|\\p{Cf}|[\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f"
                    + "\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");

    private VisibleText() {}

    static String of(String text) {
        return Normalizer.normalize(NOT_SEEN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    }
}
