package org.palier.evidence.parser;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF, as they are printed: scripts, links and attachments are never looked at. */
class PdfPages implements PageSource {

    private static final int POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPages(Path file) throws IOException {
        document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    PDDocument document() {
        return document;
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public BufferedImage draw(int page, int dotsPerInch, int longestSide) throws IOException {
        var box = document.getPage(page).getCropBox();
        var longest = Math.max(box.getWidth(), box.getHeight());
        var scale = Math.min((float) dotsPerInch / POINTS_PER_INCH, longestSide / longest);
        return renderer.renderImage(page, scale, ImageType.RGB);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
