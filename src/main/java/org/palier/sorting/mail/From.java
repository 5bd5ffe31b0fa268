package org.palier.sorting.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one address that a message says it comes from, written so that nobody can read another in it. */
record From(String address, String domain) {

    private static final int LONGEST = 998;
    private static final Pattern ADDRESS =
            Pattern.compile("^[A-Za-z0-9_+-]++(?:\\.[A-Za-z0-9_+-]++)*+@([A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++)");
    private static final Pattern NAME = Pattern.compile("[^<>@,;:()\\[\\]\"\\\\]*+|\\s*+\"[^<>@\"\\\\]*+\"\\s*+");

    /**
     * Reads the header: a plain address, or a name and a plain address between angle brackets. A group, several addresses, a
     * comment, a name that holds an address, or an address in other letters than plain ones is none.
     */
    static Optional<From> read(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var line = header.strip();
        var open = line.lastIndexOf('<');
        if (open < 0) {
            return address(line);
        }
        return line.endsWith(">") && NAME.matcher(line.substring(0, open)).matches()
                ? address(line.substring(open + 1, line.length() - 1))
                : Optional.empty();
    }

    private static Optional<From> address(String text) {
        var found = ADDRESS.matcher(text);
        return found.matches() && !found.group(1).toLowerCase(Locale.ROOT).contains("xn--")
                ? Optional.of(new From(text, found.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
