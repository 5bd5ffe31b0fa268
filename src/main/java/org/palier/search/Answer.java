package org.palier.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Page;

/**
 * What was found.
 *
 * @param near whether the exact words are nowhere, and words close to them were looked for instead
 * @param facets for each facet its values among all that was found, the most frequent first; the years backwards
 * @param missing how far the index has come where it is being written anew, so that more may be there than was found; null
 *     where it is complete
 */
public record Answer(
        Page<Hit> hits,
        boolean near,
        Map<Facet, List<Count>> facets,
        @Nullable Filing missing) {

    /** How many of what was found have this value. */
    public record Count(String value, long count) {}

    static Answer nothing(@Nullable Filing missing) {
        return new Answer(new Page<>(List.of(), 0, 0, Page.SIZE), false, Map.of(), missing);
    }

    Answer with(@Nullable Filing missed) {
        return new Answer(hits, near, facets, missed);
    }

    /** Whether nothing can be missing among what was found. */
    public boolean isComplete() {
        return missing == null;
    }
}
