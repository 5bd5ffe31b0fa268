package org.palier.evidence.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of a text.
 *
 * @param number from 1
 * @param start where it begins in the whole text
 * @param folded the same characters in lower case and without accents, each in its place
 */
record Sheet(int number, int start, String text, String folded) {

    static final char BREAK = '\f';

    /** What follows is read as one page more, because a text of page breaks alone would otherwise cost the most. */
    private static final int MOST = 2_000;

    static List<Sheet> of(String text) {
        List<Sheet> sheets = new ArrayList<>();
        for (int start = 0, next; start <= text.length(); start = next + 1) {
            int end = sheets.size() < MOST ? text.indexOf(BREAK, start) : -1;
            next = end < 0 ? text.length() : end;
            String words = text.substring(start, next);
            sheets.add(new Sheet(sheets.size() + 1, start, words, Folding.of(words)));
        }
        return sheets;
    }

    boolean hasDigits() {
        return text.chars().anyMatch(Character::isDigit);
    }
}
