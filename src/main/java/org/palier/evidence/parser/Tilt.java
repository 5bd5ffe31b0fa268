package org.palier.evidence.parser;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * By how much the lines of a picture lean, because recognition reads nothing of a page that was photographed at an angle.
 *
 * @param degrees clockwise, from -45 to 45
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 */
public record Tilt(double degrees, int width, int height) {

    /** What recognition still reads well. */
    private static final double STRAIGHT = 1.5;

    private static final double FINE_STEP = 0.25;
    private static final int SEEN_SIDE = 700;

    /** The tilt of a picture, if it leans. */
    static Optional<Tilt> of(BufferedImage picture) {
        var edges = Edges.of(reduced(picture));
        var about = DoubleStream.iterate(-45, degrees -> degrees < 45, degrees -> degrees + 1)
                .boxed()
                .max((one, other) -> Double.compare(edges.sharpness(one), edges.sharpness(other)))
                .orElseThrow();
        var best = DoubleStream.iterate(about - 1, degrees -> degrees <= about + 1, degrees -> degrees + FINE_STEP)
                .boxed()
                .max((one, other) -> Double.compare(edges.sharpness(one), edges.sharpness(other)))
                .orElseThrow();
        return Math.abs(best) < STRAIGHT
                ? Optional.empty()
                : Optional.of(new Tilt(best, picture.getWidth(), picture.getHeight()));
    }

    private static BufferedImage reduced(BufferedImage picture) {
        var scale = Math.min(1, (double) SEEN_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) (picture.getWidth() * scale));
        var height = Math.max(1, (int) (picture.getHeight() * scale));
        return painted(picture, width, height, AffineTransform.getScaleInstance(scale, scale));
    }

    /** The picture, grey, with its lines level, white where there was none. */
    BufferedImage upright(BufferedImage picture) {
        var size = size();
        return painted(picture, (int) Math.ceil(size.getWidth()), (int) Math.ceil(size.getHeight()), levelling());
    }

    private static BufferedImage painted(BufferedImage from, int width, int height, AffineTransform how) {
        var painted = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var brush = painted.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(from, how, null);
        brush.dispose();
        return painted;
    }

    /** Where words of the level picture stand on the leaning one: in rectangles that cover them. */
    public PlacedWords back(PlacedWords level) {
        var size = size();
        try {
            var leaning = levelling().createInverse();
            return new PlacedWords(level.words().stream()
                    .map(word -> back(word, size, leaning))
                    .toList());
        } catch (NoninvertibleTransformException turnsAlwaysTurnBack) {
            throw new IllegalStateException(turnsAlwaysTurnBack);
        }
    }

    private PlacedWords.Word back(PlacedWords.Word word, Rectangle2D size, AffineTransform leaning) {
        var onLevel = new Rectangle2D.Double(
                word.x() * size.getWidth() / 100,
                word.y() * size.getHeight() / 100,
                word.width() * size.getWidth() / 100,
                word.height() * size.getHeight() / 100);
        var place = leaning.createTransformedShape(onLevel)
                .getBounds2D()
                .createIntersection(new Rectangle2D.Double(0, 0, width, height));
        return new PlacedWords.Word(
                word.letters(),
                place.getX() * 100 / width,
                place.getY() * 100 / height,
                Math.max(0, place.getWidth()) * 100 / width,
                Math.max(0, place.getHeight()) * 100 / height,
                word.endsLine());
    }

    private Rectangle2D size() {
        return turn().createTransformedShape(new Rectangle2D.Double(0, 0, width, height))
                .getBounds2D();
    }

    private AffineTransform levelling() {
        var size = size();
        var levelling = AffineTransform.getTranslateInstance(-size.getX(), -size.getY());
        levelling.concatenate(turn());
        return levelling;
    }

    private AffineTransform turn() {
        return AffineTransform.getRotateInstance(-Math.toRadians(degrees));
    }

    String written() {
        return degrees + " " + width + " " + height;
    }

    public static Tilt read(String written) {
        var parts = written.split(" ");
        return new Tilt(Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
