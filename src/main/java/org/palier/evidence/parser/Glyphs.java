package org.palier.evidence.parser;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of a PDF stand on its pages as they are seen. */
final class Glyphs {

    private Glyphs() {}

    /** The page, the right way up, in points. */
    static Rectangle2D page(PDPage page) {
        var box = page.getCropBox();
        var lies = page.getRotation() % 180 != 0;
        return new Rectangle2D.Double(
                0, 0, lies ? box.getHeight() : box.getWidth(), lies ? box.getWidth() : box.getHeight());
    }

    /** Larger than the letter by what its strokes may stand out; a square around it when it may be turned. */
    static Rectangle2D box(TextPosition letter) {
        var size = Math.max(1, Math.max(letter.getFontSizeInPt(), letter.getHeight()));
        if (letter.getDir() == 0 && letter.getRotation() == 0) {
            return new Rectangle2D.Double(
                    letter.getX(), letter.getY() - size * 0.9, Math.max(0.1, letter.getWidth()), size * 1.15);
        }
        var reach = Math.max(size, letter.getWidth());
        return new Rectangle2D.Double(letter.getX() - reach, letter.getY() - reach, 2 * reach, 2 * reach);
    }

    /** Within the letter, away from the lines above and below it; a square around it when it may be turned. */
    static Rectangle2D core(TextPosition letter) {
        var size = Math.max(1, Math.max(letter.getFontSizeInPt(), letter.getHeight()));
        return letter.getDir() == 0 && letter.getRotation() == 0
                ? new Rectangle2D.Double(
                        letter.getX(), letter.getY() - size * 0.7, Math.max(0.1, letter.getWidth()), size * 0.75)
                : box(letter);
    }
}
