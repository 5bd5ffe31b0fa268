package org.palier.search;

import java.util.EnumMap;
import java.util.Map;

/**
 * What someone looks for.
 *
 * @param words as they were typed
 * @param chosen a value for each facet that narrows it down
 */
public record Question(String words, Map<Facet, String> chosen) {

    public Question {
        chosen = Map.copyOf(chosen);
    }

    /** Whether there is anything to look for. */
    public boolean asks() {
        return !words.isBlank() || !chosen.isEmpty();
    }

    public Question with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return new Question(words, more);
    }

    public Question without(Facet facet) {
        Map<Facet, String> less = new EnumMap<>(Facet.class);
        less.putAll(chosen);
        less.remove(facet);
        return new Question(words, less);
    }
}
