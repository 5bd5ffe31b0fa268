package org.palier.evidence.parser;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Sees what a page of a PDF draws that its text does not tell: pictures, letters drawn as shapes, letters without a meaning. */
class PageLook extends PDFGraphicsStreamEngine {

    /** Of the page: half a line of letters takes more. */
    private static final double NOTICEABLE = 0.005;

    /** As many as a dozen letters that are drawn as shapes have. */
    private static final int DRAWN_LETTERS = 150;

    /** As many as a dozen figures have that are drawn with a pen, stroke by stroke. */
    private static final int DRAWN_FIGURES = 60;

    /** In points, of a figure as tall as two lines; what rules a table is longer. */
    private static final double LONGEST_STROKE = 24;

    private static final int FEW = 3;

    /** A smaller picture holds no more than a letter. */
    private static final int LOGO = 60;

    /** Than where it was read before. */
    private static final double MUCH_LARGER = 1.5;

    /** Of a picture's side: what may be cut off its edge and hide no letter. */
    private static final double HARDLY = 0.02;

    private final double area;
    private final Map<COSBase, Double> known;
    private final Map<COSBase, Double> met = new HashMap<>();
    private final Set<COSBase> forms = new HashSet<>();
    private double pictured;
    private int curves;
    private int strokes;
    private int meaningless;
    private int noted;
    private boolean inNote;
    private Point2D at = new Point2D.Double();
    private @Nullable Rectangle2D path;

    private PageLook(PDPage page, Map<COSBase, Double> known) {
        super(page);
        this.known = known;
        var box = page.getCropBox();
        this.area = Math.max(1, (double) box.getWidth() * box.getHeight());
    }

    /** Whether its picture is to be read; what it draws is then known for the pages after it, which may repeat a letterhead. */
    static boolean hasMoreThanText(PDPage page, Map<COSBase, Double> known) throws IOException {
        var look = new PageLook(page, known);
        look.processPage(page);
        for (PDAnnotation note : page.getAnnotations()) {
            look.inNote = true;
            look.showAnnotation(note);
        }
        var more = look.pictured >= NOTICEABLE
                || look.curves >= DRAWN_LETTERS
                || look.strokes >= DRAWN_FIGURES
                || look.meaningless >= FEW
                || look.noted > 0;
        if (more) {
            look.met.forEach((drawn, share) -> known.merge(drawn, share, Math::max));
        }
        return more;
    }

    @Override
    public void drawImage(PDImage image) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        var share = Math.abs(matrix.getScaleX() * (double) matrix.getScaleY()
                        - matrix.getShearX() * (double) matrix.getShearY())
                / area;
        if (image instanceof PDImageXObject object && Math.max(image.getWidth(), image.getHeight()) >= LOGO) {
            if (isWhole(matrix)) {
                met.merge(object.getCOSObject(), share, Math::max);
            }
            if (share <= known.getOrDefault(object.getCOSObject(), 0.0) * MUCH_LARGER) {
                return;
            }
        }
        pictured += share;
    }

    /** Whether nothing cuts off a part of the picture: only then is it known to have been read. */
    private boolean isWhole(Matrix matrix) {
        var shown = matrix.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(HARDLY, HARDLY, 1 - 2 * HARDLY, 1 - 2 * HARDLY))
                .getBounds2D();
        return getGraphicsState().getCurrentClippingPath().getBounds2D().contains(shown);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        var formerCurves = curves;
        var formerStrokes = strokes;
        super.showForm(form);
        if (known.containsKey(form.getCOSObject())) {
            curves = formerCurves;
            strokes = formerStrokes;
        }
        if (forms.add(form.getCOSObject())) {
            met.put(form.getCOSObject(), 0.0);
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (inNote) {
            noted++;
        }
        if (!Meaning.isTrue(font, code)) {
            meaningless++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    /** A letter that is a drawing of its own counts as one only where nobody says which letter it is. */
    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) throws IOException {
        if (font.toUnicode(code) == null) {
            super.showType3Glyph(matrix, font, code, displacement);
        }
    }

    @Override
    public void fillPath(int rule) throws IOException {
        var pattern = getGraphicsState().getNonStrokingColor().getPatternName();
        if (pattern != null && getResources().getPattern(pattern) instanceof PDTilingPattern) {
            pictured += NOTICEABLE;
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        curves++;
        reach(x3, y3);
    }

    @Override
    public void moveTo(float x, float y) {
        reach(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (at.distance(x, y) <= LONGEST_STROKE) {
            strokes++;
        }
        reach(x, y);
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        reach(p1.getX(), p1.getY());
        reach(p2.getX(), p2.getY());
        reach(p3.getX(), p3.getY());
        reach(p0.getX(), p0.getY());
    }

    private void reach(double x, double y) {
        at = new Point2D.Double(x, y);
        if (path == null) {
            path = new Rectangle2D.Double(x, y, 0, 0);
        } else {
            path.add(x, y);
        }
    }

    @Override
    public void clip(int rule) {
        if (path != null) {
            getGraphicsState().intersectClippingPath(new Area(path));
        }
    }

    @Override
    public void closePath() {}

    @Override
    public void endPath() {
        path = null;
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void shadingFill(COSName shading) {}
}
