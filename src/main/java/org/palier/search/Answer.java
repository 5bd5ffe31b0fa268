package org.palier.search;

import java.util.List;
import java.util.Map;
import org.palier.shared.Page;

/**
 * What was found.
 *
 * @param near whether the exact words are nowhere, and words close to them were looked for instead
 * @param facets for each facet its values among all that was found, the most frequent first; the years backwards
 */
public record Answer(Page<Hit> hits, boolean near, Map<Facet, List<Count>> facets) {

    /** How many of what was found have this value. */
    public record Count(String value, long count) {}

    static Answer nothing() {
        return new Answer(new Page<>(List.of(), 0, 0, Page.SIZE), false, Map.of());
    }
}
