package org.palier.evidence.parser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the words of a page of a PDF and tells those that somebody sees from the others. */
abstract class SightedText extends PDFTextStripper {

    private final Sight sight;

    /** Of a page, from 1. */
    SightedText(Sight sight, int page) {
        this.sight = sight;
        setSuppressDuplicateOverlappingText(false); // because one of the two may be hidden
        setStartPage(page);
        setEndPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        sight.meets(letter, getGraphicsState());
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        var seen = new ArrayList<TextPosition>();
        var hidden = new ArrayList<TextPosition>();
        for (var word : words(letters)) {
            (sight.sees(word) ? seen : hidden).addAll(word);
        }
        if (!hidden.isEmpty()) {
            hides(letters(hidden));
        }
        if (!seen.isEmpty()) {
            shows(hidden.isEmpty() ? text : letters(seen), seen);
        }
    }

    /** Words beside each other that are seen. */
    abstract void shows(String text, List<TextPosition> letters) throws IOException;

    /** Words that are not. */
    void hides(String text) {}

    /** Each with the blanks after it. */
    private static List<List<TextPosition>> words(List<TextPosition> letters) {
        var words = new ArrayList<List<TextPosition>>();
        var afterBlank = true;
        for (var letter : letters) {
            if (afterBlank && !letter.getUnicode().isBlank()) {
                words.add(new ArrayList<>());
            }
            afterBlank = letter.getUnicode().isBlank();
            if (!words.isEmpty()) {
                words.get(words.size() - 1).add(letter);
            }
        }
        return words;
    }

    private static String letters(List<TextPosition> some) {
        var letters = new StringBuilder();
        some.forEach(one -> letters.append(one.getUnicode()));
        return letters.toString();
    }
}
