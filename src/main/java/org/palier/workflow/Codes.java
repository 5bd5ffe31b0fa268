package org.palier.workflow;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries the codes of criteria through a process as one plain text, so that nothing serialised is kept there. */
@Component
class Codes {

    private static final String COMMA = ",";

    static String joined(List<String> codes) {
        return String.join(COMMA, codes);
    }

    /** The codes in a text, in their order; called by the process {@code dossier}. */
    public List<String> in(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(COMMA, -1));
    }
}
