package org.palier.search.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.search.Facet;
import org.palier.search.Question;

/** The facets chosen in an address or a form; blank ones are not. */
record Filters(
        @Nullable String type,
        @Nullable String theme,
        @Nullable String criterion,
        @Nullable String year,
        @Nullable String state) {

    Question question(@Nullable String words) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        put(chosen, Facet.TYPE, type);
        put(chosen, Facet.THEME, theme);
        put(chosen, Facet.CRITERION, criterion);
        put(chosen, Facet.YEAR, year);
        put(chosen, Facet.STATE, state);
        return new Question(words == null ? "" : words, chosen);
    }

    private static void put(Map<Facet, String> chosen, Facet facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            chosen.put(facet, value.strip());
        }
    }
}
