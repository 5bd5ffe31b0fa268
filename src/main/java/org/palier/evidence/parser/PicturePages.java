package org.palier.evidence.parser;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The images of a file, one a page: what else the file tells is left behind. */
class PicturePages implements PageSource {

    private static final long MOST_PIXELS = 40_000_000;

    private final ImageInputStream content;
    private final ImageReader reader;
    private final Orientation orientation;

    PicturePages(Path file) throws IOException {
        orientation = Orientation.of(file);
        content = ImageIO.createImageInputStream(file.toFile());
        var readers = ImageIO.getImageReaders(content);
        if (!readers.hasNext()) {
            content.close();
            throw new IOException("an image of an unknown kind");
        }
        reader = readers.next();
        reader.setInput(content, false, true);
    }

    /** The pages of a file of images. */
    static Pages numbers(Path file) throws IOException {
        try (var pages = new PicturePages(file)) {
            return Pages.upTo(pages.count());
        }
    }

    @Override
    public int count() throws IOException {
        return reader.getNumImages(true);
    }

    /** Reads no more pixels than it needs, because a photo may hold more than the process has room for. */
    @Override
    public BufferedImage draw(int page, int dotsPerInch, int longestSide) throws IOException {
        var width = reader.getWidth(page);
        var height = reader.getHeight(page);
        if ((long) width * height > MOST_PIXELS) {
            throw new TooManyPixels();
        }
        var step = Math.max(1, Math.max(width, height) / longestSide);
        var sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return orientation.applyTo(onWhite(reader.read(page, sparse), longestSide));
    }

    private static BufferedImage onWhite(BufferedImage image, int longestSide) {
        var scale = Math.min(1.0, (double) longestSide / Math.max(image.getWidth(), image.getHeight()));
        var width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        var height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = flat.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        brush.dispose();
        return flat;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        content.close();
    }
}
