package org.palier.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what stands on this page
 * @param number the page, from 0
 * @param total how many there are on all pages
 * @param size how many a page holds
 */
public record Page<T>(List<T> items, int number, long total, int size) {

    public static final int SIZE = 25;

    /** Far behind the end of any list, and near enough that the rows before it can be counted. */
    private static final int LAST = 1_000_000;

    /** The page that is meant by the number that somebody typed. */
    public static int number(int asked) {
        return Math.max(0, Math.min(asked, LAST));
    }

    public boolean hasNext() {
        return (number + 1L) * size < total;
    }

    public boolean hasPrevious() {
        return number > 0;
    }
}
