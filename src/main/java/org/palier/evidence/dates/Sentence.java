package org.palier.evidence.dates;

/** The sentence around a place of a text, or as much of it as is worth showing. */
record Sentence(int start, int end) {

    static final int LONGEST = 300;

    private static final int BEFORE = 200;
    private static final int AFTER = 90;
    private static final String ENDS = "!?;•";

    static Sentence around(String text, int from, int to) {
        int start = from;
        while (start > Math.max(0, from - BEFORE) && !breaks(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end < Math.min(text.length(), to + AFTER) && !breaks(text, end)) {
            end++;
        }
        return new Sentence(start, end);
    }

    String of(String text) {
        String line = text.substring(start, end).replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** A line's end ends a sentence when the next one begins anew; a full stop when a capital follows. */
    private static boolean breaks(String text, int at) {
        char here = text.charAt(at);
        if (ENDS.indexOf(here) >= 0) {
            return true;
        }
        if (here == '\n') {
            return at + 1 >= text.length() || text.charAt(at + 1) == '\n' || Character.isUpperCase(text.charAt(at + 1));
        }
        return here == '.'
                && at + 2 < text.length()
                && Character.isWhitespace(text.charAt(at + 1))
                && Character.isUpperCase(text.charAt(at + 2));
    }
}
