package org.palier.search;

import java.util.List;

/** An entry that answers a query, with the words that do between {@code <mark>} tags in text escaped for HTML. */
record Found(Key key, Marks marks) {

    /** Where the words stand; empty lists where they do not. */
    record Marks(List<String> title, List<String> fileName, List<String> text) {}

    Found(String key, Marks marks) {
        this(Key.parse(key), marks);
    }
}
