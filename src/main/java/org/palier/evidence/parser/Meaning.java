package org.palier.evidence.parser;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** Tells whether a letter of a PDF means what is drawn: its table of meanings may be missing, or lie. */
final class Meaning {

    private Meaning() {}

    static boolean isTrue(PDFont font, int code) throws IOException {
        var said = font.toUnicode(code);
        if (said == null) {
            return false;
        }
        if (!font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return true;
        }
        var drawn = drawn(font, code);
        return drawn == null || !isLetterOrDigit(drawn) || plain(said).equals(plain(drawn));
    }

    /** What the font itself calls the letter, where it does. */
    private static @Nullable String drawn(PDFont font, int code) throws IOException {
        if (font instanceof PDSimpleFont simple && simple.getEncoding() != null) {
            return GlyphList.getAdobeGlyphList().toUnicode(simple.getEncoding().getName(code));
        }
        if (font instanceof PDType0Font composite
                && composite.getDescendantFont() instanceof PDCIDFontType2 outlines
                && outlines.isEmbedded()) {
            return drawn(outlines.getTrueTypeFont(), outlines.codeToGID(code));
        }
        return null;
    }

    private static @Nullable String drawn(TrueTypeFont font, int glyph) throws IOException {
        if (font.getCmap() == null || font.getUnicodeCmapLookup(false) == null) {
            return null;
        }
        var codes = font.getUnicodeCmapLookup(false).getCharCodes(glyph);
        return codes == null || codes.size() != 1 ? null : Character.toString(codes.get(0));
    }

    private static boolean isLetterOrDigit(String one) {
        return one.codePointCount(0, one.length()) == 1 && Character.isLetterOrDigit(one.codePointAt(0));
    }

    private static String plain(String one) {
        return Normalizer.normalize(one, Normalizer.Form.NFKC);
    }
}
