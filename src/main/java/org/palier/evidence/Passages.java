package org.palier.evidence;

import java.util.List;
import org.palier.evidence.parser.Blackout;

/** Where the words that somebody looks for stand on the pictures of a version's pages. */
public record Passages(List<Passage> items) {

    public static final Passages NONE = new Passages(List.of());

    /**
     * One place that holds them.
     *
     * @param number from 1, over all pages
     * @param rectangles what covers it, one for each line
     */
    public record Passage(int number, int page, List<Blackout> rectangles) {}

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int size() {
        return items.size();
    }

    public List<Passage> on(int page) {
        return items.stream().filter(one -> one.page() == page).toList();
    }
}
