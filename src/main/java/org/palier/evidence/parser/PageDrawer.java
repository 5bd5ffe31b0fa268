package org.palier.evidence.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.NoRoom;

/** Draws the pages of a file as flat pictures; runs in the forked process only. */
class PageDrawer {

    private static final int LONGEST_SIDE = 2000;
    private static final int AT_DOTS_PER_INCH = 110;
    private static final float QUALITY = 0.85f;

    Drawing draw(DrawOrder order) {
        var pages = new ArrayList<Drawing.Size>();
        try (var source = PageSource.of(order.file(), order.mediaType())) {
            return new Drawing(drawInto(pages, source, order), List.copyOf(pages));
        } catch (IOException | RuntimeException fault) {
            NoRoom.passOn(fault);
            return new Drawing(hindrance(fault), List.copyOf(pages));
        } catch (StackOverflowError nestedTooDeep) {
            return new Drawing(Hindrance.TOO_HEAVY, List.copyOf(pages));
        }
    }

    static Hindrance hindrance(Throwable fault) {
        if (fault instanceof InvalidPasswordException) {
            return Hindrance.ENCRYPTED;
        }
        return fault instanceof TooManyPixels ? Hindrance.TOO_MANY_PIXELS : Hindrance.DAMAGED;
    }

    private static @Nullable Hindrance drawInto(List<Drawing.Size> pages, PageSource source, DrawOrder order)
            throws IOException {
        var began = System.nanoTime();
        var count = source.count();
        for (var page = 0; page < count; page++) {
            if ((order.pages().isEmpty() && page == order.mostPages())
                    || System.nanoTime() - began > order.enough().toNanos()) {
                return Hindrance.MORE_PAGES;
            }
            if (!order.pages().isEmpty() && !order.pages().contains(page + 1)) {
                continue;
            }
            try {
                pages.add(draw(source, page, order));
            } catch (IOException | RuntimeException damaged) {
                if (order.pages().isEmpty()) {
                    throw damaged;
                } // otherwise the others of them are wanted none the less
            }
        }
        return null;
    }

    private static Drawing.Size draw(PageSource source, int page, DrawOrder order) throws IOException {
        var picture = source.draw(page, order.dotsPerInch(), order.dotsPerInch() * LONGEST_SIDE / AT_DOTS_PER_INCH);
        write(picture, order.folder().resolve(Drawing.file(page + 1)));
        note(source, page + 1, order.folder());
        if (order.level()) {
            drawLevel(picture, page + 1, order.folder());
        }
        return new Drawing.Size(picture.getWidth(), picture.getHeight());
    }

    private static void drawLevel(BufferedImage picture, int page, Path folder) throws IOException {
        var tilt = Tilt.of(picture);
        if (tilt.isPresent()) {
            write(tilt.get().upright(picture), folder.resolve(Drawing.level(page)));
            Files.writeString(folder.resolve(Drawing.tilt(page)), tilt.get().written());
        }
    }

    /** A page whose words cannot be placed is drawn nevertheless. */
    private static void note(PageSource source, int page, Path folder) throws IOException {
        if (source instanceof PdfPages pdf) {
            var words = "";
            try {
                words = PdfWords.of(pdf.document(), page).written();
            } catch (IOException | RuntimeException notPlaced) {
                words = "";
            }
            Files.writeString(folder.resolve(Drawing.words(page)), words);
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
