package org.palier.collective;

import org.palier.shared.PlainText;
import org.palier.shared.Refusal;

/** What people call a collective or a campaign. */
final class Name {

    private static final int LONGEST = 200;

    private Name() {}

    /** The name without what does not show, refused when nothing is left or when it is too long. */
    static String of(String text) {
        String name = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (!PlainText.says(name) || name.length() > LONGEST) {
            throw Refusal.invalid("collective.refusal.name", String.valueOf(LONGEST))
                    .at("name");
        }
        return name;
    }
}
