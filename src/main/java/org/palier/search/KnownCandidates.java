package org.palier.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The words close to those that were looked for last, as long as the index stays the same: whoever narrows a search or leafs
 * through it asks for them each time, and each time an automaton would be built. They are nobody's to be told yet.
 */
class KnownCandidates {

    private static final int MOST = 2_000;

    private final Map<String, Collection<String>> words = new LinkedHashMap<>();
    private List<Object> state = List.of();

    Collection<String> of(String word, IndexReader reader, Supplier<Collection<String>> closest) {
        List<Object> now = state(reader);
        Collection<String> known = known(word, now);
        if (known != null) {
            return known;
        }
        Collection<String> found = closest.get();
        keep(word, found, now);
        return found;
    }

    private synchronized @Nullable Collection<String> known(String word, List<Object> now) {
        return now.equals(state) ? words.get(word) : null;
    }

    private synchronized void keep(String word, Collection<String> found, List<Object> now) {
        if (!now.equals(state) || words.size() >= MOST) {
            words.clear();
            state = now;
        }
        words.put(word, found);
    }

    /** What stands for the segments of the index, each with what was deleted of it. */
    private static List<Object> state(IndexReader reader) {
        return reader.leaves().stream()
                .map(leaf -> leaf.reader().getReaderCacheHelper())
                .map(segment -> segment == null ? new Object() : segment.getKey())
                .toList();
    }
}
