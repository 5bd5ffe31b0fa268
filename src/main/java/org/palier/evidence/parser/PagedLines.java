package org.palier.evidence.parser;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tidies the lines of a text and keeps its pages apart, the empty ones too, so that those after them keep their number. */
final class PagedLines {

    private static final String PAGE_BREAK = String.valueOf(LinedText.PAGE_BREAK);

    private PagedLines() {}

    /** The text with at most one empty line in a row; empty when no page holds a word. */
    static String tidy(String text) {
        String tidied =
                Arrays.stream(text.split(PAGE_BREAK, -1)).map(PagedLines::page).collect(Collectors.joining(PAGE_BREAK));
        return tidied.isBlank() ? "" : tidied;
    }

    private static String page(String text) {
        var page = new StringBuilder();
        boolean afterGap = false;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                afterGap = true;
            } else {
                page.append(page.isEmpty() ? "" : afterGap ? "\n\n" : "\n");
                page.append(page.isEmpty() || afterGap ? line.strip() : line.stripTrailing());
                afterGap = false;
            }
        }
        return page.toString();
    }
}
