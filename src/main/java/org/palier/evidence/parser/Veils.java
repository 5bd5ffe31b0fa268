package org.palier.evidence.parser;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Tells whether a page may have letters that nobody sees: pale, cut off, beyond its edge, or under something else. */
class Veils extends PDFGraphicsStreamEngine {

    private static final double DARK = 0.75;
    private static final int CELLS = 100;

    private final Rectangle2D page;
    private final BitSet written = new BitSet(CELLS * CELLS);
    private GeneralPath path = new GeneralPath();
    private boolean cuts;
    private boolean found;

    private Veils(PDPage page) {
        super(page);
        var box = page.getCropBox();
        this.page = new Rectangle2D.Double(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    }

    static boolean on(PDPage page) throws IOException {
        var veils = new Veils(page);
        veils.processPage(page);
        return veils.found || !page.getAnnotations().isEmpty();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
        var state = getGraphicsState();
        found = found
                || state.getTextState().getRenderingMode() != RenderingMode.FILL
                || state.getNonStrokeAlphaConstant() < 1
                || state.getSoftMask() != null
                || state.getBlendMode() != BlendMode.NORMAL
                || !isDark(state.getNonStrokingColor());
        var width = Math.max(1, Math.abs(displacement.getX() * matrix.getScalingFactorX()));
        var size = Math.max(1, Math.abs(matrix.getScalingFactorY()));
        var letter = new Rectangle2D.Double(matrix.getTranslateX(), matrix.getTranslateY(), width, size * 0.7);
        var cut = state.getCurrentClippingPath().getBounds2D();
        found = found || !page.contains(letter.getCenterX(), letter.getCenterY()) || !cut.intersects(letter);
        cells(letter).stream().forEach(written::set);
    }

    private static boolean isDark(PDColor colour) {
        try {
            var rgb = colour.toRGB();
            return 0.3 * (rgb >> 16 & 255) + 0.6 * (rgb >> 8 & 255) + 0.1 * (rgb & 255) < 255 * DARK;
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    private void paint(@Nullable Rectangle2D painted) {
        found = found || painted != null && cells(painted).intersects(written);
    }

    private BitSet cells(Rectangle2D some) {
        var cells = new BitSet();
        var within = some.createIntersection(page);
        if (!within.isEmpty()) {
            var left = cell(within.getMinX() - page.getX(), page.getWidth());
            var right = cell(within.getMaxX() - page.getX(), page.getWidth());
            var last = cell(within.getMaxY() - page.getY(), page.getHeight());
            for (var row = cell(within.getMinY() - page.getY(), page.getHeight()); row <= last; row++) {
                cells.set(row * CELLS + left, row * CELLS + right + 1);
            }
        }
        return cells;
    }

    private static int cell(double at, double size) {
        return (int) Math.max(0, Math.min(CELLS - 1, at * CELLS / size));
    }

    @Override
    public void drawImage(PDImage image) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        paint(matrix.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D());
    }

    @Override
    public void fillPath(int rule) {
        paint(path.getBounds2D());
        path = new GeneralPath();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName shading) {
        paint(getGraphicsState().getCurrentClippingPath().getBounds2D());
    }

    @Override
    public void clip(int rule) {
        cuts = true;
    }

    @Override
    public void endPath() {
        if (cuts) {
            getGraphicsState().intersectClippingPath(path);
            cuts = false;
        }
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Float() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }
}
