package org.palier.evidence.parser;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of a page somebody sees: those without which its picture would be another one. Where nothing on the page can
 * hide a letter, all of them.
 */
class Sight {

    private static final float SCALE = 1.2f;
    private static final float LARGEST = 2_000;
    private static final int NOTICEABLE = 14;

    /** Sees nothing. */
    private static final Sight BLIND = new Sight(null, null, 0);

    private final @Nullable BufferedImage whole;
    private final @Nullable BufferedImage wordless;
    private final float scale;
    private final Set<TextPosition> unpainted = new HashSet<>();

    private Sight(@Nullable BufferedImage whole, @Nullable BufferedImage wordless, float scale) {
        this.whole = whole;
        this.wordless = wordless;
        this.scale = scale;
    }

    /** Of a page, from 1. */
    static Sight of(PDDocument document, int page) throws IOException {
        if (!mayHide(document, page)) {
            return new Sight(null, null, 1);
        }
        var seen = Glyphs.page(document.getPage(page - 1));
        var scale = (float) Math.min(SCALE, LARGEST / Math.max(seen.getWidth(), seen.getHeight()));
        return new Sight(
                new PDFRenderer(document).renderImage(page - 1, scale, ImageType.GRAY),
                new Wordless(document).renderImage(page - 1, scale, ImageType.GRAY),
                scale);
    }

    /** The same where there is no time to draw it: sees nothing where something may hide. */
    static Sight without(PDDocument document, int page) {
        return mayHide(document, page) ? BLIND : new Sight(null, null, 1);
    }

    private static boolean mayHide(PDDocument document, int page) {
        try {
            return document.getDocumentCatalog().getOCProperties() != null || Veils.on(document.getPage(page - 1));
        } catch (IOException | RuntimeException damaged) {
            return true;
        }
    }

    boolean isBlind() {
        return scale == 0;
    }

    /** To be told of each letter as it is met, with the state in which it is. */
    void meets(TextPosition letter, PDGraphicsState state) {
        var mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || (mode.isFill() && !mode.isStroke() && state.getNonStrokeAlphaConstant() < 0.05)) {
            unpainted.add(letter);
        }
    }

    /** Whether a word is seen: most of its letters are, because a line beside it may touch some. */
    boolean sees(List<TextPosition> word) {
        return word.stream().filter(this::sees).count() * 2 > word.size();
    }

    private boolean sees(TextPosition letter) {
        if (isBlind() || unpainted.contains(letter)) {
            return false;
        }
        return whole == null || wordless == null || differ(Glyphs.core(letter), whole, wordless);
    }

    private boolean differ(Rectangle2D box, BufferedImage one, BufferedImage other) {
        var left = (int) Math.max(0, box.getMinX() * scale);
        var top = (int) Math.max(0, box.getMinY() * scale);
        var right = Math.min(one.getWidth() - 1, (int) Math.ceil(box.getMaxX() * scale));
        var bottom = Math.min(one.getHeight() - 1, (int) Math.ceil(box.getMaxY() * scale));
        for (var y = top; y <= bottom; y++) {
            for (var x = left; x <= right; x++) {
                if (Math.abs(one.getRaster().getSample(x, y, 0)
                                - other.getRaster().getSample(x, y, 0))
                        > NOTICEABLE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Draws everything but letters. */
    private static final class Wordless extends PDFRenderer {

        private Wordless(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(Objects.requireNonNull(parameters)) {
                @Override
                protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {}

                @Override
                protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {}
            };
        }
    }
}
