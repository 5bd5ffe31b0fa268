package org.palier.evidence.parser;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a page that are seen and that no rectangle touches; of a word that one touches, the letters beside it. */
class OpenWords extends SightedText {

    /** Letters side by side and where they stand: from the left and from the top, as parts of the page; and how high. */
    record Word(String letters, double x, double y, double size) {}

    private final List<Blackout> black;
    private final List<Word> words = new ArrayList<>();
    private final double width;
    private final double height;

    private OpenWords(PDDocument document, int page, List<Blackout> black) throws IOException {
        super(Sight.of(document, page), page);
        this.black = black;
        var seen = Glyphs.page(document.getPage(page - 1));
        width = seen.getWidth();
        height = seen.getHeight();
        setSortByPosition(true);
    }

    static List<Word> of(PDDocument document, int page, List<Blackout> black) throws IOException {
        var open = new OpenWords(document, page, black);
        open.getText(document);
        return open.words;
    }

    /** Writes them where they stood, unseen. */
    static void write(List<Word> words, PDPageContentStream content, double width, double height) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        var fromX = 0f;
        var fromY = 0f;
        for (var word : words) {
            var x = (float) (word.x() * width);
            var y = (float) ((1 - word.y()) * height);
            content.setFont(font, (float) Math.max(1, word.size() * height));
            content.newLineAtOffset(x - fromX, y - fromY);
            content.showText(word.letters() + " "); // because a reader may see no gap between two words
            fromX = x;
            fromY = y;
        }
        content.endText();
    }

    @Override
    void shows(String text, List<TextPosition> letters) {
        var beside = new StringBuilder();
        TextPosition first = null;
        for (var letter : letters) {
            if (isOpen(letter)) {
                first = first == null ? letter : first;
                beside.append(plain(letter.getUnicode()));
            } else {
                keep(beside, first);
                first = null;
            }
        }
        keep(beside, first);
    }

    private void keep(StringBuilder beside, @Nullable TextPosition first) {
        if (first != null && !beside.isEmpty()) {
            words.add(new Word(
                    beside.toString(), first.getX() / width, first.getY() / height, first.getFontSizeInPt() / height));
        }
        beside.setLength(0);
    }

    /** A letter off the page is not open either, because nobody could have seen it to paint it over. */
    private boolean isOpen(TextPosition letter) {
        var box = Glyphs.box(letter);
        return new Rectangle2D.Double(0, 0, width, height).intersects(box)
                && black.stream().noneMatch(one -> one.on(width, height).intersects(box));
    }

    /** As the plainest font writes it; ligatures in their letters. */
    static String plain(String unicode) {
        var plain = new StringBuilder();
        Normalizer.normalize(unicode, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> WinAnsiEncoding.INSTANCE.contains(
                        GlyphList.getAdobeGlyphList().codePointToName(letter)))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
