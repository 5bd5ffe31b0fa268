package org.palier.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.palier.evidence.parser.PlacedWords;

/** A PDF of pictures of pages, whose words lie unseen upon them so that they can be searched, copied and read aloud. */
final class CleanedCopy implements AutoCloseable {

    private static final Charset LETTERS_OF_THE_FONT = Charset.forName("windows-1252");
    private static final int DOTS_PER_INCH = 110;
    private static final int POINTS = 72;

    private final PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    CleanedCopy(String title) {
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setProducer("Palier");
    }

    /** A page whose picture, a JPEG, is taken as it is. */
    void add(byte[] picture, PlacedWords words) throws IOException {
        var image = JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(picture));
        var scale = (float) POINTS / DOTS_PER_INCH;
        var page = new PDPage(new PDRectangle(image.getWidth() * scale, image.getHeight() * scale));
        pdf.addPage(page);
        var paper = page.getMediaBox();
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(image, 0, 0, paper.getWidth(), paper.getHeight());
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            for (var word : words.words()) {
                write(word, paper, content);
            }
            content.endText();
        }
    }

    private void write(PlacedWords.Word word, PDRectangle paper, PDPageContentStream content) throws IOException {
        var letters = encodable(word.letters());
        var height = (float) Math.max(1, word.height() * paper.getHeight() / 100);
        var width = font.getStringWidth(letters) / 1000 * height;
        if (width <= 0) {
            return;
        }
        content.setFont(font, height);
        content.setHorizontalScaling((float) Math.max(1, word.width() * paper.getWidth() / width));
        content.setTextMatrix(Matrix.getTranslateInstance((float) (word.x() * paper.getWidth() / 100), (float)
                (paper.getHeight() - (word.y() + word.height()) * paper.getHeight() / 100)));
        content.showText(letters + " ");
    }

    /** What the font has no letter for is a question mark. */
    private static String encodable(String letters) {
        var encoder = LETTERS_OF_THE_FONT.newEncoder();
        var text = new StringBuilder(letters.length());
        letters.codePoints()
                .forEach(code -> text.append(
                        code > ' '
                                        && code != 0xAD
                                        && !Character.isISOControl(code)
                                        && Character.isBmpCodePoint(code)
                                        && encoder.canEncode((char) code)
                                ? (char) code
                                : '?'));
        return text.toString();
    }

    void write(Path file) throws IOException {
        pdf.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
