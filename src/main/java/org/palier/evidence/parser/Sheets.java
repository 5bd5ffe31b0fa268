package org.palier.evidence.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which sheets of a workbook are hidden, and the words that its cells share. */
class Sheets {

    private static final int MANY = 200_000;

    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<String> shared = new ArrayList<>();

    void hide(String relation) {
        hidden.add(relation);
    }

    void relate(String relation, String target) {
        if (targets.size() < MANY) {
            targets.put(relation, target.startsWith("/xl/") ? target.substring(4) : target);
        }
    }

    void share(String words) {
        if (shared.size() < MANY) {
            shared.add(words);
        }
    }

    boolean isHidden(String part) {
        return hidden.stream().map(targets::get).anyMatch(target -> target != null && part.equals("xl/" + target));
    }

    /** The words that a cell points to; what it says itself where it points to none. */
    String at(String number) {
        try {
            var place = Integer.parseInt(number.strip());
            return place >= 0 && place < shared.size() ? shared.get(place) : number;
        } catch (NumberFormatException noNumber) {
            return number;
        }
    }
}
