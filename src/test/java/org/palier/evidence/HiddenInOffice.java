package org.palier.evidence;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.palier.demo.SampleDocuments;

/** Where documents of office programs and mails say what their pages do not show. */
public final class HiddenInOffice {

    private static final String SHOWN = "Une chrysalide accueille chacun.";

    /** White on white, which is told apart in a letter only. */
    private static final Set<String> PALE =
            Set.of("xlsx: white words", "pptx: white words", "eml: words that its style hides");

    private HiddenInOffice() {}

    /** Everywhere, each with a secret of its own from this number on. */
    public static Stream<Hidden> from(int first) {
        var all = new ArrayList<Hidden>();
        places().keySet().stream()
                .filter(where -> !PALE.contains(where))
                .forEach(where -> all.add(in(where, first + all.size())));
        return all.stream();
    }

    /** In this place. */
    static Hidden in(String where, int number) {
        return Hidden.at(
                number,
                where,
                "papier" + number + "." + where.substring(0, where.indexOf(':')),
                Objects.requireNonNull(places().get(where)));
    }

    private static Map<String, Hidden.Maker> places() {
        Map<String, Hidden.Maker> places = new LinkedHashMap<>();
        places.put(
                "docx: a comment",
                secret -> docx((letter, run) -> {
                    var comment = letter.createComments().createComment(BigInteger.ONE);
                    comment.setAuthor("Relecture");
                    comment.createParagraph().createRun().setText(secret);
                    run.getCTR().addNewCommentReference().setId(BigInteger.ONE);
                }));
        places.put(
                "docx: a deletion",
                secret -> docx((letter, run) -> {
                    var deletion = letter.createParagraph().getCTP().addNewDel();
                    deletion.setAuthor("Relecture");
                    deletion.setId(BigInteger.TWO);
                    deletion.addNewR().addNewDelText().setStringValue(secret);
                }));
        places.put(
                "docx: where something was moved from",
                secret -> docx((letter, run) -> {
                    var moved = letter.createParagraph().getCTP().addNewMoveFrom();
                    moved.setAuthor("Relecture");
                    moved.setId(BigInteger.TWO);
                    moved.addNewR().addNewT().setStringValue(secret);
                }));
        places.put(
                "docx: hidden words",
                secret -> docx((letter, run) -> {
                    var hidden = letter.createParagraph().createRun();
                    hidden.setText(secret);
                    hidden.setVanish(true);
                }));
        places.put(
                "docx: white words",
                secret -> docx((letter, run) -> {
                    var white = letter.createParagraph().createRun();
                    white.setText(secret);
                    white.setColor("FFFFFF");
                }));
        places.put(
                "docx: properties",
                secret -> docx((letter, run) -> {
                    letter.getProperties().getCoreProperties().setSubjectProperty(secret);
                    letter.getProperties().getExtendedProperties().setManager(secret);
                    letter.getProperties().getCustomProperties().addProperty("Dossier", secret);
                }));
        places.put(
                "docx: a file in it",
                secret -> docx((letter, run) -> {
                    var name = PackagingURIHelper.createPartName("/word/embeddings/note.xlsx");
                    var part = letter.getPackage()
                            .createPart(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    try (var out = part.getOutputStream()) {
                        out.write(xlsx(book ->
                                book.getSheetAt(0).createRow(3).createCell(0).setCellValue(secret)));
                    }
                    letter.getPackagePart()
                            .addRelationship(
                                    name,
                                    org.apache.poi.openxml4j.opc.TargetMode.INTERNAL,
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package");
                }));
        places.put(
                "docx: what is read out of a picture",
                secret -> docx((letter, run) -> {
                    run.addPicture(
                            new ByteArrayInputStream(SomePictures.written(SomePictures.marked(80, 40), "png")),
                            PictureType.PNG,
                            "a.png",
                            800_000,
                            400_000);
                    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(secret);
                }));
        places.put(
                "xlsx: a sheet",
                secret -> xlsx(book -> {
                    book.createSheet("Réserve").createRow(0).createCell(0).setCellValue(secret);
                    book.setSheetHidden(1, true);
                }));
        places.put(
                "xlsx: a row",
                secret -> xlsx(book -> {
                    var row = book.getSheetAt(0).createRow(2);
                    row.createCell(0).setCellValue(secret);
                    row.setZeroHeight(true);
                }));
        places.put(
                "xlsx: a column",
                secret -> xlsx(book -> {
                    book.getSheetAt(0).getRow(0).createCell(3).setCellValue(secret);
                    book.getSheetAt(0).setColumnHidden(3, true);
                }));
        places.put(
                "xlsx: a comment",
                secret -> xlsx(book -> {
                    var sheet = book.getSheetAt(0);
                    var comment = sheet.createDrawingPatriarch()
                            .createCellComment(book.getCreationHelper().createClientAnchor());
                    comment.setString(book.getCreationHelper().createRichTextString(secret));
                    sheet.getRow(0).getCell(0).setCellComment(comment);
                }));
        places.put(
                "xlsx: a name",
                secret -> xlsx(book -> {
                    var name = book.createName();
                    name.setNameName("Dossier");
                    name.setRefersToFormula("\"" + secret + "\"");
                }));
        places.put("xlsx: what a pivot table remembers", HiddenInOffice::pivot);
        places.put(
                "pptx: notes",
                secret -> pptx(show -> show.getNotesSlide(show.getSlides().get(0))
                        .getPlaceholder(1)
                        .setText(secret)));
        places.put(
                "pptx: a slide",
                secret -> pptx(show -> {
                    var slide = show.createSlide();
                    slide.createTextBox().setText(secret);
                    slide.setHidden(true);
                }));
        places.put(
                "xlsx: a very hidden sheet",
                secret -> xlsx(book -> {
                    book.createSheet("Réserve").createRow(0).createCell(0).setCellValue(secret);
                    book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                }));
        places.put(
                "xlsx: properties",
                secret -> xlsx(book -> {
                    book.getProperties().getCoreProperties().setSubjectProperty(secret);
                    book.getProperties().getCustomProperties().addProperty("Dossier", secret);
                }));
        places.put(
                "xlsx: white words",
                secret -> xlsx(book -> {
                    var font = book.createFont();
                    font.setColor(IndexedColors.WHITE.getIndex());
                    var style = book.createCellStyle();
                    style.setFont(font);
                    var cell = book.getSheetAt(0).createRow(4).createCell(0);
                    cell.setCellValue(secret);
                    cell.setCellStyle(style);
                }));
        places.put(
                "pptx: properties",
                secret -> pptx(show -> {
                    show.getProperties().getCoreProperties().setSubjectProperty(secret);
                    show.getProperties().getCustomProperties().addProperty("Dossier", secret);
                }));
        places.put(
                "pptx: white words",
                secret -> pptx(show -> {
                    var text = show.getSlides().get(0).createTextBox();
                    text.setAnchor(new Rectangle(50, 200, 600, 60));
                    text.setText(secret).setFontColor(Color.WHITE);
                }));
        places.put("odt: a deletion", secret -> odt("content.xml", "<office:text>", """
            <office:text><text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:deletion>\
            <office:change-info><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">R</dc:creator>\
            <dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2026-01-01T10:00:00</dc:date></office:change-info>\
            <text:p>%s</text:p></text:deletion></text:changed-region></text:tracked-changes>\
            <text:p>Ici <text:change text:change-id="ct1"/>rien.</text:p>\
            """.formatted(secret)));
        places.put("odt: a note beside", secret -> odt("content.xml", "<office:text>", """
            <office:text><text:p>Ici<office:annotation office:name="n1">\
            <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">R</dc:creator><text:p>%s</text:p>\
            </office:annotation> rien.</text:p>\
            """.formatted(secret)));
        places.put("odt: properties", secret -> meta("<meta:keyword>%s</meta:keyword>".formatted(secret)));
        places.put(
                "odt: properties of one's own",
                secret -> meta("<meta:user-defined meta:name=\"Dossier\">%s</meta:user-defined>".formatted(secret)));
        places.put("odt: a hidden section", secret -> odt("content.xml", "<office:text>", """
            <office:text><text:section text:name="s1" text:display="none"><text:p>%s</text:p></text:section>\
            """.formatted(secret)));
        places.put("odt: a hidden paragraph", secret -> odt("content.xml", "<office:text>", """
            <office:text><text:p><text:hidden-paragraph text:condition="ooow:true" text:is-hidden="true"/>%s</text:p>\
            """.formatted(secret)));
        places.put(
                "odt: words under a condition", secret -> odt("content.xml", "<office:text>", """
            <office:text><text:p>Ici <text:hidden-text text:condition="ooow:true" text:is-hidden="true" \
            text:string-value="%s"/>rien.</text:p>\
            """.formatted(secret)));
        places.put(
                "odt: a paragraph of a hidden style",
                secret -> odt("content.xml", "<office:body>", """
            <office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">\
            <style:style style:name="H1" style:family="paragraph"><style:text-properties text:display="none"/>\
            </style:style></office:automatic-styles><office:body>\
            """, "<office:text>", """
            <office:text><text:p text:style-name="H1">%s</text:p>\
            """.formatted(secret)));
        places.put("eml: a head", secret -> mail("X-Dossier: " + secret + "\r\n", "Rien"));
        places.put("eml: an attached file", secret -> mail("", secret));
        places.put("eml: what stands before its parts", secret -> parts(secret, "", plain("", SHOWN)));
        places.put("eml: what stands behind its parts", secret -> parts("", secret, plain("", SHOWN)));
        places.put("eml: the head of a part", secret -> parts("", "", plain("X-Dossier: " + secret, SHOWN)));
        places.put("eml: a comment in its body", secret -> parts("", "", html(SHOWN + "<!-- " + secret + " -->")));
        places.put(
                "eml: words that its style hides",
                secret -> parts("", "", html(SHOWN + "</p><p style=\"display:none\">" + secret)));
        places.put(
                "eml: the body that is shown nowhere",
                secret -> parts(
                        "",
                        "",
                        "Content-Type: multipart/alternative; boundary=\"b2\"\r\n\r\n--b2\r\n" + plain("", secret)
                                + "\r\n--b2\r\n" + html(SHOWN) + "\r\n--b2--"));
        places.put(
                "eml: an attached mail",
                secret -> parts(
                        "",
                        "",
                        plain("", SHOWN) + "\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@exemple.fr\r\n"
                                + "Subject: Suite\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + secret));
        return places;
    }

    /** Puts a secret into a letter. */
    private interface InLetter {
        void hide(XWPFDocument letter, XWPFRun run) throws Exception;
    }

    private static byte[] docx(InLetter hider) throws Exception {
        try (var letter = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var run = letter.createParagraph().createRun();
            run.setText(SHOWN);
            hider.hide(letter, run);
            letter.write(out);
            return out.toByteArray();
        }
    }

    /** Puts a secret into a workbook. */
    private interface InBook {
        void hide(XSSFWorkbook book);
    }

    private static byte[] xlsx(InBook hider) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Livret").createRow(0).createCell(0).setCellValue(SHOWN);
            hider.hide(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The rows that it counts were taken out again; it remembers them. */
    private static byte[] pivot(String secret) throws IOException {
        return withPart(
                xlsx(book -> {
                    var sheet = book.getSheetAt(0);
                    var head = sheet.createRow(2);
                    head.createCell(0).setCellValue("Nom");
                    head.createCell(1).setCellValue("Heures");
                    var row = sheet.createRow(3);
                    row.createCell(0).setCellValue("x");
                    row.createCell(1).setCellValue(7);
                    var table = sheet.createPivotTable(
                            new AreaReference("A3:B4", book.getSpreadsheetVersion()), new CellReference("E3"));
                    table.addRowLabel(0);
                    table.addColumnLabel(DataConsolidateFunction.SUM, 1);
                }),
                "xl/pivotCache/pivotCacheRecords1.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?><pivotCacheRecords \
                xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><r><s v="%s"/><n v="7"/></r>\
                </pivotCacheRecords>\
                """.formatted(secret));
    }

    /** Puts a secret into slides. */
    private interface InSlides {
        void hide(XMLSlideShow show);
    }

    private static byte[] pptx(InSlides hider) throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            var text = show.createSlide().createTextBox();
            text.setAnchor(new Rectangle(50, 50, 400, 60));
            text.setText(SHOWN);
            hider.hide(show);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] meta(String property) throws IOException {
        return withPart(SampleDocuments.odt("Livret", List.of(SHOWN)), "meta.xml", """
            <?xml version="1.0" encoding="UTF-8"?><office:document-meta \
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"><office:meta>%s</office:meta>\
            </office:document-meta>\
            """.formatted(property));
    }

    private static byte[] odt(String part, String before, String after) throws IOException {
        return odt(SampleDocuments.odt("Livret", List.of(SHOWN)), part, before, after);
    }

    private static byte[] odt(String part, String first, String firstAfter, String before, String after)
            throws IOException {
        return odt(odt(part, first, firstAfter), part, before, after);
    }

    private static byte[] odt(byte[] plain, String part, String before, String after) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(plain))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(part)) {
                    var content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    if (!content.contains(before)) {
                        throw new IOException(before + " is not in " + content);
                    }
                    return withPart(plain, part, content.replace(before, after));
                }
            }
        }
        throw new IOException(part + " is not there");
    }

    /** The same package with this part in it, or in the place of one. */
    private static byte[] withPart(byte[] packed, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(packed));
                var zip = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    put(entry.getName(), from.readAllBytes(), zip);
                }
            }
            put(name, content.getBytes(StandardCharsets.UTF_8), zip);
        }
        return out.toByteArray();
    }

    private static void put(String name, byte[] content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static String plain(String head, String words) {
        return (head.isEmpty() ? "" : head + "\r\n") + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
    }

    private static String html(String words) {
        return "Content-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>" + words + "</p></body></html>";
    }

    /** A mail of these parts, with words before and behind them that no program shows. */
    private static byte[] parts(String before, String behind, String parts) {
        return ("From: Accueil <accueil@exemple.fr>\r\nTo: contact@exemple.fr\r\nSubject: Livret\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n" + before + "\r\n--b1\r\n" + parts
                        + "\r\n--b1--\r\n" + behind + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mail(String head, String attached) {
        return ("From: Accueil <accueil@exemple.fr>\r\nTo: contact@exemple.fr\r\nSubject: Livret\r\n" + head
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + SHOWN + "\r\n--b1\r\n"
                        + "Content-Type: text/plain; charset=utf-8; name=\"note.txt\"\r\n"
                        + "Content-Disposition: attachment; filename=\"note.txt\"\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(attached.getBytes(StandardCharsets.UTF_8))
                        + "\r\n--b1--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
