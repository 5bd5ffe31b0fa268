package org.palier.evidence.parser;

import java.awt.geom.Rectangle2D;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A rectangle of a page that is painted black.
 *
 * @param page from 1
 * @param x of its left edge, in percent of the page's width
 * @param y of its upper edge, in percent of the page's height
 * @param width in percent of the page's width
 * @param height in percent of the page's height
 */
public record Blackout(int page, double x, double y, double width, double height) {

    /** Whether it lies on a page that there is, and hides something of it. */
    public boolean isOnOneOf(int pages) {
        return page >= 1
                && page <= pages
                && isPart(x)
                && isPart(y)
                && isPart(width)
                && isPart(height)
                && width > 0
                && height > 0
                && x < 100
                && y < 100;
    }

    private static boolean isPart(double percent) {
        return percent >= 0 && percent <= 100;
    }

    /** The smallest that covers both; they are on the same page. */
    Blackout and(Blackout other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Blackout(
                page,
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }

    /** Where it lies on a page of this size. */
    Rectangle2D on(double pageWidth, double pageHeight) {
        return new Rectangle2D.Double(
                x * pageWidth / 100, y * pageHeight / 100, width * pageWidth / 100, height * pageHeight / 100);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(page);
        out.writeDouble(x);
        out.writeDouble(y);
        out.writeDouble(width);
        out.writeDouble(height);
    }

    static Blackout readFrom(DataInputStream in) throws IOException {
        return new Blackout(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
