package org.palier.evidence.parser;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Where a grey picture changes from one point to the next; there its lines of words show how they lean. */
final class Edges {

    private final int[] x;
    private final int[] y;
    private final int reach;

    private Edges(int[] x, int[] y, int reach) {
        this.x = x;
        this.y = y;
        this.reach = reach;
    }

    static Edges of(BufferedImage grey) {
        var width = grey.getWidth();
        var height = grey.getHeight();
        var pixels = grey.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
        var noticeable = noticeable(pixels, width);
        var x = new int[pixels.length];
        var y = new int[pixels.length];
        var count = 0;
        for (var at = 0; at < pixels.length; at++) {
            if (change(pixels, width, at) > noticeable) {
                x[count] = at % width;
                y[count] = at / width;
                count++;
            }
        }
        return new Edges(Arrays.copyOf(x, count), Arrays.copyOf(y, count), width + height);
    }

    /** Three times the usual change, because paper is never quite even. */
    private static int noticeable(int[] pixels, int width) {
        var sum = 0L;
        for (var at = 0; at < pixels.length; at++) {
            sum += change(pixels, width, at);
        }
        return (int) Math.max(24, 3 * sum / Math.max(1, pixels.length));
    }

    private static int change(int[] pixels, int width, int at) {
        var right = (at + 1) % width == 0 ? 0 : Math.abs(pixels[at] - pixels[at + 1]);
        var below = at + width >= pixels.length ? 0 : Math.abs(pixels[at] - pixels[at + width]);
        return Math.max(right, below);
    }

    /** How sharply lines stand out that lean by so much, or that stand on end and lean by so much. */
    double sharpness(double degrees) {
        return Math.max(along(degrees), along(degrees + 90));
    }

    private double along(double degrees) {
        var sine = Math.sin(Math.toRadians(degrees));
        var cosine = Math.cos(Math.toRadians(degrees));
        var rows = new int[2 * reach + 2];
        for (var at = 0; at < x.length; at++) {
            rows[(int) Math.round(y[at] * cosine - x[at] * sine) + reach]++;
        }
        var sharpness = 0.0;
        for (var row = 1; row < rows.length; row++) {
            var change = rows[row] - rows[row - 1];
            sharpness += (double) change * change;
        }
        return sharpness;
    }
}
