package org.palier.evidence.parser;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** How a camera was held, as EXIF counts it from 1 to 8: from 5 on the picture lies on its side. */
record Orientation(int value) {

    private static final int UPRIGHT = 1;

    static Orientation of(Path file) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            var held = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(held == null ? UPRIGHT : held);
        } catch (ImageProcessingException nothingSaid) {
            return new Orientation(UPRIGHT);
        }
    }

    /** The picture the right way up. */
    BufferedImage applyTo(BufferedImage image) {
        if (value <= UPRIGHT || value > 8) {
            return image;
        }
        var width = image.getWidth();
        var height = image.getHeight();
        var turned = value < 5
                ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
        var brush = turned.createGraphics();
        brush.drawImage(image, turn(width, height), null);
        brush.dispose();
        return turned;
    }

    private AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
