package org.palier.referential;

import java.util.Locale;

/** A text of the referential in French and, where it was translated, in English; the French stands in otherwise. */
public record Text(String fr, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
