package org.palier.evidence.parser;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.palier.shared.NoRoom;

/**
 * Writes a PDF of pictures in which parts are black, with the words that lie outside them, unseen, so that it can be searched.
 * Nothing is copied from the file: what is not drawn is not there.
 */
class PageMasker {

    private static final int DOTS_PER_INCH = 150;
    private static final int LONGEST_SIDE = 2600;
    private static final float QUALITY = 0.85f;
    private static final float POINTS_PER_DOT = 72f / DOTS_PER_INCH;

    Drawing mask(MaskOrder order) {
        try (var source = PageSource.of(order.file(), order.mediaType());
                var masked = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            if (source.count() > order.mostPages()) {
                return Drawing.hindered(Hindrance.MORE_PAGES);
            }
            var sizes = new ArrayList<Drawing.Size>();
            for (var page = 0; page < source.count(); page++) {
                var picture = source.draw(page, DOTS_PER_INCH, LONGEST_SIDE);
                var number = page + 1;
                var black = order.blackouts().stream()
                        .filter(one -> one.page() == number)
                        .toList();
                paint(picture, black);
                add(masked, picture, words(source, number, black));
                sizes.add(new Drawing.Size(picture.getWidth(), picture.getHeight()));
            }
            masked.save(order.into().toFile());
            return new Drawing(null, sizes);
        } catch (IOException | RuntimeException fault) {
            NoRoom.passOn(fault);
            return Drawing.hindered(PageDrawer.hindrance(fault));
        } catch (StackOverflowError nestedTooDeep) {
            return Drawing.hindered(Hindrance.TOO_HEAVY);
        }
    }

    private static List<OpenWords.Word> words(PageSource source, int page, List<Blackout> black) throws IOException {
        return source instanceof PdfPages pdf ? OpenWords.of(pdf.document(), page, black) : List.of();
    }

    /** Every pixel that a rectangle touches, because half a stroke may still be read. */
    private static void paint(BufferedImage picture, List<Blackout> black) {
        var brush = picture.createGraphics();
        brush.setColor(Color.BLACK);
        for (var blackout : black) {
            var box = blackout.on(picture.getWidth(), picture.getHeight());
            brush.fill(box.getBounds());
        }
        brush.dispose();
    }

    private static void add(PDDocument masked, BufferedImage picture, List<OpenWords.Word> words) throws IOException {
        var width = picture.getWidth() * POINTS_PER_DOT;
        var height = picture.getHeight() * POINTS_PER_DOT;
        var page = new PDPage(new PDRectangle(width, height));
        masked.addPage(page);
        var image = JPEGFactory.createFromImage(masked, picture, QUALITY, DOTS_PER_INCH);
        try (var content = new PDPageContentStream(masked, page)) {
            content.drawImage(image, 0, 0, width, height);
            OpenWords.write(words, content, width, height);
        }
    }
}
