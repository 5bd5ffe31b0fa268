package org.palier.evidence;

import java.util.List;

/** Tells where words that were looked for stand in a text, kept by a module above that knows how words are found. */
public interface TextMarks {

    /**
     * Where words stand.
     *
     * @param start the first character
     * @param end the character after the last
     */
    record Span(int start, int end) {}

    /** Where the words stand in each of these pages, in their order, without overlap. */
    List<List<Span>> of(List<String> pages, String words);
}
