package org.palier.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that must be found: all of its words, or one of the phrases that stand for it.
 *
 * @param words as they were typed; more than one where they are together known under other names
 * @param phrases whose words must follow each other
 */
record Sought(List<String> words, Set<String> phrases) {

    static Sought of(String said, Set<String> others) {
        return new Sought(French.words(said).stream().map(word -> word.in(said)).toList(), others);
    }

    static Sought quoted(String phrase) {
        return new Sought(List.of(phrase), Set.of());
    }

    Sought or(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(phrases);
        all.addAll(more);
        return new Sought(words, all);
    }
}
