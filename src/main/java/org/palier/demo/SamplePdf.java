package org.palier.demo;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/** Sets lines on pages, and turns the page when it is full. */
class SamplePdf implements Closeable {

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final float MARGIN = 60;
    private static final float SIZE = 11;
    private static final float LINE = 16;

    private final PDDocument document = new PDDocument();
    private @Nullable PDPageContentStream sheet;
    private float height;

    void write(String title, List<String> paragraphs) throws IOException {
        document.getDocumentInformation().setTitle(title);
        paragraph(title, BOLD);
        for (var text : paragraphs) {
            paragraph(text, PLAIN);
        }
    }

    void save(OutputStream out) throws IOException {
        turn();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void paragraph(String text, PDFont font) throws IOException {
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (width(line + " " + word, font) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                line(line.toString(), font);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString(), font);
        height -= LINE / 2;
    }

    private void line(String text, PDFont font) throws IOException {
        if (sheet == null || height < MARGIN) {
            turn();
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            sheet = new PDPageContentStream(document, page);
            height = PDRectangle.A4.getHeight() - MARGIN;
        }
        sheet.beginText();
        sheet.setFont(font, SIZE);
        sheet.newLineAtOffset(MARGIN, height);
        sheet.showText(text);
        sheet.endText();
        height -= LINE;
    }

    private void turn() throws IOException {
        if (sheet != null) {
            sheet.close();
            sheet = null;
        }
    }

    private static float width(String text, PDFont font) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }
}
