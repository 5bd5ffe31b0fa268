package org.palier.evidence.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF that holds one photo a page, drawn anew, so that nothing the device wrote beside the picture comes along. */
final class Album implements AutoCloseable {

    private static final float MARGIN = 24;
    private static final float QUALITY = 0.82f;

    private final PDDocument pdf;

    /** In that folder until it is written. */
    Album(String title, Path folder) {
        pdf = new PDDocument(MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setProducer("Palier");
    }

    void add(BufferedImage photo) throws IOException {
        var page = new PDPage(
                photo.getWidth() > photo.getHeight()
                        ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                        : PDRectangle.A4);
        pdf.addPage(page);
        var paper = page.getMediaBox();
        var scale = Math.min(
                (paper.getWidth() - 2 * MARGIN) / photo.getWidth(),
                (paper.getHeight() - 2 * MARGIN) / photo.getHeight());
        var width = photo.getWidth() * scale;
        var height = photo.getHeight() * scale;
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(pdf, photo, QUALITY),
                    (paper.getWidth() - width) / 2,
                    (paper.getHeight() - height) / 2,
                    width,
                    height);
        }
    }

    void write(Path file) throws IOException {
        pdf.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
