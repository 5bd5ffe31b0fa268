package org.palier.evidence.parser;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a page of a PDF that can be seen, in the order in which its text is read. */
class PdfWords extends SightedText {

    private final Rectangle2D page;
    private final List<PlacedWords.Word> words = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private @Nullable Rectangle2D place;

    private PdfWords(PDDocument document, int number) throws IOException {
        super(Sight.of(document, number), number);
        page = Glyphs.page(document.getPage(number - 1));
    }

    static PlacedWords of(PDDocument document, int page) throws IOException {
        var found = new PdfWords(document, page);
        found.getText(document);
        return new PlacedWords(found.words);
    }

    @Override
    void shows(String text, List<TextPosition> glyphs) {
        for (var glyph : glyphs) {
            var written = Normalizer.normalize(glyph.getUnicode(), Normalizer.Form.NFKC);
            var box = Glyphs.box(glyph).createIntersection(page);
            if (written.isBlank() || box.isEmpty()) {
                end();
            } else {
                letters.append(written.strip().replaceAll("[\\s\\p{Cntrl}]", ""));
                place = place == null ? box : place.createUnion(box);
            }
        }
        end();
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        if (!words.isEmpty()) {
            words.add(words.remove(words.size() - 1).ending());
        }
        super.writeLineSeparator();
    }

    private void end() {
        if (place != null && !letters.isEmpty() && words.size() < PlacedWords.MOST) {
            words.add(new PlacedWords.Word(
                    Normalizer.normalize(letters, Normalizer.Form.NFC),
                    place.getX() * 100 / page.getWidth(),
                    place.getY() * 100 / page.getHeight(),
                    place.getWidth() * 100 / page.getWidth(),
                    place.getHeight() * 100 / page.getHeight(),
                    false));
        }
        place = null;
        letters.setLength(0);
    }
}
