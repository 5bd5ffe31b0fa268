package org.palier.evidence.photos;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** How the device was held, as it wrote it (EXIF 1 to 8), and what turns a picture upright again. */
enum Orientation {
    UPRIGHT(1, 0, 0, 1, 0, 0),
    MIRRORED(-1, 0, 0, 1, 1, 0),
    UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
    FLIPPED(1, 0, 0, -1, 0, 1),
    TRANSPOSED(0, 1, 1, 0, 0, 0),
    ON_THE_RIGHT(0, 1, -1, 0, 1, 0),
    TRANSVERSED(0, -1, -1, 0, 1, 1),
    ON_THE_LEFT(0, -1, 1, 0, 0, 1);

    private final int[] turn;

    Orientation(int... turn) {
        this.turn = turn;
    }

    static Orientation of(Path photo) throws IOException {
        try {
            var exif =
                    ImageMetadataReader.readMetadata(photo.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                return UPRIGHT;
            }
            var written = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
            return written < 1 || written > values().length ? UPRIGHT : values()[written - 1];
        } catch (ImageProcessingException | MetadataException unsaid) {
            return UPRIGHT;
        }
    }

    /** The picture upright, without transparency. */
    BufferedImage upright(BufferedImage picture) {
        var lies = turn[0] == 0;
        var width = lies ? picture.getHeight() : picture.getWidth();
        var height = lies ? picture.getWidth() : picture.getHeight();
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        var transform = new AffineTransform(
                turn[0], turn[1], turn[2], turn[3], (double) turn[4] * width, (double) turn[5] * height);
        pen.drawImage(picture, transform, null);
        pen.dispose();
        return upright;
    }
}
