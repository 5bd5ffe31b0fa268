package org.palier.referential;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The codes of one kind met so far: each is written the expected way, and given once. */
final class Codes {

    private final Set<String> met = new HashSet<>();
    private final int longest;
    private final Pattern shape;

    Codes(int longest) {
        this.longest = longest;
        this.shape = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0," + (longest - 1) + "}");
    }

    /** Reads the code of an entry, and says when another entry has it already. */
    String take(Place entry) {
        Place place = entry.at("code");
        String code = place.text(shape, "referential.flaw.code", longest);
        if (!code.isEmpty() && !met.add(code)) {
            place.known(code).flaw("referential.flaw.duplicate", code);
        }
        return code;
    }

    boolean know(String code) {
        return met.contains(code);
    }
}
