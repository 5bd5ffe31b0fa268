package org.palier.evidence.photos;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.palier.shared.Refusal;

/** A photo as it lies on the disk, read no larger than a page needs it. */
final class Photo {

    private static final int LONGEST_SIDE = 2_400;
    private static final long MOST_PIXELS = 80_000_000;

    private final Path file;
    private final String name;

    Photo(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    BufferedImage upright() throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            return Orientation.of(file).upright(read(input));
        } catch (IIOException | EOFException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
    }

    private BufferedImage read(ImageInputStream input) throws IOException {
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw unreadable();
        }
        var reader = readers.next();
        try {
            reader.setInput(input, true, true);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    /** Its size is known before any of its pixels is held. */
    private BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw Refusal.invalid("evidence.refusal.photo-huge", name).at("document");
        }
        var step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        var needed = reader.getDefaultReadParam();
        needed.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, needed);
    }

    private Refusal unreadable() {
        return Refusal.invalid("evidence.refusal.photo-unreadable", name).at("document");
    }
}
