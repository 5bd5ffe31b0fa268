package org.palier.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real documents, made here so that none has to be kept: their text can be read back by any parser. */
public final class SampleDocuments {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    /** Writes a document into a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private SampleDocuments() {}

    /** A PDF with a title and its paragraphs, on as many pages as they need. */
    public static byte[] pdf(String title, List<String> paragraphs) {
        return bytes(out -> {
            try (var sheets = new SamplePdf()) {
                sheets.write(title, paragraphs);
                sheets.save(out);
            }
        });
    }

    /** A Word document. */
    public static byte[] docx(String title, List<String> paragraphs) {
        return bytes(out -> {
            try (var document = new XWPFDocument()) {
                var heading = document.createParagraph().createRun();
                heading.setBold(true);
                heading.setText(title);
                paragraphs.forEach(
                        text -> document.createParagraph().createRun().setText(text));
                document.write(out);
            }
        });
    }

    /** A spreadsheet with one sheet; each row holds the cells of one line. */
    public static byte[] xlsx(String title, List<List<String>> rows) {
        return bytes(out -> {
            try (var workbook = new XSSFWorkbook()) {
                var sheet = workbook.createSheet(title);
                for (var cells : rows) {
                    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    cells.forEach(cell ->
                            row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell));
                }
                workbook.write(out);
            }
        });
    }

    /** An OpenDocument text. */
    public static byte[] odt(String title, List<String> paragraphs) {
        var body = new StringBuilder("<text:h text:outline-level=\"1\">" + escape(title) + "</text:h>");
        paragraphs.forEach(text -> body.append("<text:p>").append(escape(text)).append("</text:p>"));
        return bytes(out -> {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                putStored(zip, "mimetype", ODT);
                put(zip, "META-INF/manifest.xml", manifest());
                put(zip, "content.xml", content(body.toString()));
            }
        });
    }

    /** A photo without text: a few coloured shapes. */
    public static byte[] jpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0xE2EEF0));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(0x0B5563));
        for (var step = 1; step <= 4; step++) {
            brush.fillRect(width * step / 6, height - height * step / 6, width / 8, height * step / 6);
        }
        brush.dispose();
        return bytes(out -> ImageIO.write(image, "jpg", out));
    }

    private static String manifest() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
                <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                </manifest:manifest>
                """.formatted(ODT);
    }

    private static String content(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">\
                <office:body><office:text>%s</office:text></office:body></office:document-content>
                """.formatted(body);
    }

    /** The first entry of an OpenDocument is stored as it is, so that its kind can be told from its first bytes. */
    private static void putStored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
