package org.palier.evidence.parser;

import java.util.List;

/**
 * What was recognized on the pictures of pages.
 *
 * @param text of all of them, a form feed between two
 * @param pages where the words stand, page by page
 */
public record Recognized(String text, List<PlacedWords> pages) {

    public static final Recognized NOTHING = new Recognized("", List.of());
}
