package org.palier.evidence.parser;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF of JPEG pictures of pages, taken as they are, with the words that stand on them, unseen; it holds nothing else. */
public final class PicturesPdf implements Closeable {

    private static final String TITLE = "Copie à lire";
    private static final float POINTS_PER_DOT = 72f / 110;

    private final PDDocument pdf;

    /** In that folder until it is written. */
    public PicturesPdf(Path folder) {
        pdf = new PDDocument(MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile()).streamCache);
        pdf.getDocumentInformation().setTitle(TITLE);
    }

    public void add(byte[] jpeg, PlacedWords words) throws IOException {
        var picture = JPEGFactory.createFromByteArray(pdf, jpeg);
        var width = picture.getWidth() * POINTS_PER_DOT;
        var height = picture.getHeight() * POINTS_PER_DOT;
        var page = new PDPage(new PDRectangle(width, height));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(picture, 0, 0, width, height);
            OpenWords.write(seen(words), content, width, height);
        }
    }

    public void write(Path into) throws IOException {
        pdf.save(into.toFile());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    /** Those that lie on the page: what stands beside it is on no picture. */
    private static List<OpenWords.Word> seen(PlacedWords words) {
        return words.words().stream()
                .filter(word ->
                        word.x() < 100 && word.y() < 100 && word.x() + word.width() > 0 && word.y() + word.height() > 0)
                .map(word -> new OpenWords.Word(
                        OpenWords.plain(word.letters()),
                        word.x() / 100,
                        (word.y() + word.height()) / 100,
                        word.height() / 100))
                .toList();
    }
}
