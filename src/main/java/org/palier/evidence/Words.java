package org.palier.evidence;

import java.util.Locale;

/** Words that people look for in titles and file names. */
class Words {

    private static final int ENOUGH = 100;

    private Words() {}

    /** The pattern of a {@code like} that finds them, in their order, escaped by an exclamation mark. */
    static String like(String words) {
        var line = FileNames.line(words).toLowerCase(Locale.ROOT);
        var escaped = line.substring(0, Math.min(ENOUGH, line.length())).replaceAll("([!%_])", "!$1");
        return "%" + escaped.replace(' ', '%') + "%";
    }
}
