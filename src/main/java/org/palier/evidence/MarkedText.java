package org.palier.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.TextMarks.Span;

/**
 * A text as it is laid on a page: page by page where its pages are known, with the words that were looked for.
 *
 * @param marks how many places hold these words
 */
public record MarkedText(List<Sheet> pages, int marks) {

    private static final String PAGE_END = "\f";

    /** A page of the text. */
    public record Sheet(int number, List<Piece> pieces) {

        public long marks() {
            return pieces.stream().filter(Piece::isMarked).count();
        }
    }

    /**
     * A piece of the text.
     *
     * @param mark its number, from 1, among the words that were looked for; 0 for all others
     */
    public record Piece(String words, int mark) {

        public boolean isMarked() {
            return mark > 0;
        }
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }

    static MarkedText of(String text, String words, @Nullable TextMarks marks) {
        if (text.isBlank()) {
            return new MarkedText(List.of(), 0);
        }
        List<String> pages = List.of(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\u00AD", "")
                .split(PAGE_END, -1));
        List<List<Span>> spans = marks == null || words.isBlank()
                ? pages.stream().map(page -> List.<Span>of()).toList()
                : marks.of(pages, words);
        List<Sheet> sheets = new ArrayList<>();
        int before = 0;
        for (String page : pages) {
            List<Span> here = spans.get(sheets.size());
            sheets.add(new Sheet(sheets.size() + 1, pieces(page, here, before)));
            before += here.size();
        }
        return new MarkedText(sheets, before);
    }

    private static List<Piece> pieces(String page, List<Span> marks, int before) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        int number = before;
        for (Span mark : marks) {
            pieces.add(new Piece(page.substring(end, mark.start()), 0));
            pieces.add(new Piece(page.substring(mark.start(), mark.end()), ++number));
            end = mark.end();
        }
        pieces.add(new Piece(page.substring(end), 0));
        return pieces;
    }
}
