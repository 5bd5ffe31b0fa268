package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.SomePictures;
import org.palier.evidence.findings.Part;

/** What of real documents can be seen or is handed over and does not stand in their text. */
class UnseenTests {

    private static final String NUMBER = "1 84 03 75 116 001 76";

    private static Inspector inspector;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readAsTheProcessDoes() throws Exception {
        inspector = new Inspector();
    }

    @Test
    void asksForThePictureOfAPageThatIsAScan() throws IOException {
        var found = inspected("scan.pdf", theCase("c01_convention_page2_scannee.pdf"));
        assertThat(found.unseen().pages().numbers()).containsExactly(2);
        assertThat(found.text()).contains("partenariat");
    }

    @Test
    void asksForNoPictureOfATextUnderALetterhead() throws IOException {
        assertThat(inspected("texte.pdf", SampleDocuments.pdf("Livret", List.of("Une ligne pour chacun.")))
                        .unseen())
                .isEqualTo(Unseen.NOTHING);
        var found = inspected("en-tete.pdf", pictured(page -> "Une page de texte, la " + page + ".", 200));
        assertThat(found.unseen().pages().numbers()).containsExactly(1);
    }

    @Test
    void asksForThePictureOfAScanThatAnAppSigned() throws IOException {
        var found = inspected("scan.pdf", pictured(page -> "Scanné avec CamScanner", 800));
        assertThat(found.unseen().pages().numbers()).contains(1);
        assertThat(found.text()).contains("CamScanner");
    }

    @Test
    void asksForThePictureOfAPageWhoseLettersMeanSomethingElse() throws IOException {
        assertThat(inspected("faux.pdf", withMeanings("<31> <39> <0061>"))
                        .unseen()
                        .pages()
                        .numbers())
                .containsExactly(1);
        assertThat(inspected("prive.pdf", withMeanings("<20> <7e> <e020>"))
                        .unseen()
                        .pages()
                        .numbers())
                .containsExactly(1);
    }

    @Test
    void asksForThePictureOfAPageWhoseFiguresAreDrawnStrokeByStroke() throws IOException {
        assertThat(inspected("traits.pdf", drawn(15, 9)).unseen().pages().numbers())
                .containsExactly(1);
        assertThat(inspected("tableau.pdf", drawn(40, 60)).unseen()).isEqualTo(Unseen.NOTHING);
    }

    @Test
    void asksForAPictureAgainThatWasCutOffBefore() throws IOException {
        assertThat(inspected("coupee.pdf", picturedTwice(true)).unseen().pages().numbers())
                .containsExactly(1, 2);
        assertThat(inspected("entiere.pdf", picturedTwice(false))
                        .unseen()
                        .pages()
                        .numbers())
                .containsExactly(1);
    }

    /** So many boxes with a line through them, of this side in points: figures as on a meter, or the cells of a table. */
    private static byte[] drawn(int count, float side) throws IOException {
        try (var pdf = new PDDocument()) {
            var sheet = new PDPage(PDRectangle.A4);
            pdf.addPage(sheet);
            try (var content = new PDPageContentStream(pdf, sheet)) {
                for (var one = 0; one < count; one++) {
                    var x = 50 + one % 8 * side * 1.2f;
                    var y = 60 + one / 8 * side * 2.2f;
                    content.moveTo(x, y);
                    content.lineTo(x, y + 2 * side);
                    content.lineTo(x + side, y + 2 * side);
                    content.lineTo(x + side, y);
                    content.lineTo(x, y);
                    content.stroke();
                    content.moveTo(x, y + side);
                    content.lineTo(x + side, y + side);
                    content.stroke();
                }
            }
            return saved(pdf);
        }
    }

    /** On the first page whole or only its left half, on the second whole. */
    private static byte[] picturedTwice(boolean cut) throws IOException {
        try (var pdf = new PDDocument()) {
            var picture = JPEGFactory.createFromImage(pdf, written());
            for (var page = 1; page <= 2; page++) {
                var sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    content.saveGraphicsState();
                    content.addRect(40, 590, cut && page == 1 ? 250 : 520, 120);
                    content.clip();
                    content.drawImage(picture, 50, 600, 500, 100);
                    content.restoreGraphicsState();
                }
            }
            return saved(pdf);
        }
    }

    @Test
    void readsAPdfWhoseEndIsFarBackOrMissing() throws IOException {
        assertThat(inspected("e10.pdf", theCase("e10_zeros_a_la_fin_avec_nir.pdf")))
                .satisfies(found -> assertThat(found.objection()).isNull())
                .satisfies(found -> assertThat(found.text()).isNotBlank());
        assertThat(inspected("c05.pdf", theCase("c05_pdf_sans_marque_de_fin.pdf")))
                .satisfies(found -> assertThat(found.objection()).isNull())
                .satisfies(found -> assertThat(found.text()).isNotBlank());
        var whole = SampleDocuments.pdf("Livret", List.of("Une ligne."));
        var cut = inspected("court.pdf", Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(cut.objection()).isEqualTo(Objection.TRUNCATED);
        assertThat(cut.unseen().parts()).containsExactly(Unseen.DOCUMENT);
    }

    @Test
    void asksForEveryPageOfAPicture() throws IOException {
        assertThat(inspected("photo.heic", theCase("c35_photo_attestation.heic"))
                        .unseen()
                        .pages()
                        .numbers())
                .containsExactly(1);
        assertThat(inspected("scan.tiff", SomePictures.tiff(3)).unseen().pages().numbers())
                .containsExactly(1, 2, 3);
    }

    @Test
    void unpacksThePicturesOfOfficeDocumentsAndMails() throws Exception {
        for (var file : Map.of(
                        "lettre.docx", docxWithAPicture(),
                        "diapos.pptx", pptxWithAPicture(),
                        "table.xlsx", xlsxWithAPicture(),
                        "lettre.odt", odtWithAPicture(),
                        "courriel.eml", mailWithAPicture())
                .entrySet()) {
            var found = inspected(file.getKey(), file.getValue());
            assertThat(found.unseen().enclosures()).as(file.getKey()).hasSize(1);
            assertThat(found.unseen().parts()).as(file.getKey()).isEmpty();
            var picture = found.unseen().enclosures().get(0);
            assertThat(picture.mediaType()).isEqualTo("image/png");
            assertThat(picture.pages().numbers()).containsExactly(1);
            assertThat(folder.resolve(picture.file())).isNotEmptyFile();
        }
    }

    @Test
    void looksIntoAScanThatAMailEncloses() throws IOException {
        var found = inspected(
                "courriel.eml", mail("scan.pdf", "application/pdf", theCase("c01_convention_page2_scannee.pdf")));
        assertThat(found.unseen().enclosures())
                .as(found.toString())
                .singleElement()
                .satisfies(scan -> {
                    assertThat(scan.name()).isEqualTo("scan.pdf");
                    assertThat(scan.pages().numbers()).contains(2);
                });
    }

    @Test
    void readsWhatWasDeletedCommentedAndWrittenBeside() throws Exception {
        var found = inspected("suivi.docx", docxWithATrackedDeletion());
        assertThat(aside(found, Part.CHANGES)).contains(NUMBER, "Karim Durand");
        assertThat(count(found, Part.CHANGES)).isEqualTo(1);
        assertThat(aside(found, Part.COMMENTS)).contains("Jeanne Martin");
        assertThat(count(found, Part.COMMENTS)).isEqualTo(1);
        assertThat(aside(found, Part.PROPERTIES)).contains("Titre secret");
    }

    @Test
    void readsWhatASheetHides() throws IOException {
        var found = inspected("table.xlsx", xlsxWithAHiddenSheet());
        assertThat(aside(found, Part.HIDDEN))
                .contains(NUMBER, "ligne cachée", "colonne cachée")
                .doesNotContain("Visible");
        assertThat(count(found, Part.HIDDEN)).isEqualTo(3);
    }

    @Test
    void readsThePropertiesOfAPdfAndTheHeadOfAMail() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setCustomMetadataValue("Dossier", NUMBER);
            assertThat(aside(inspected("vide.pdf", saved(pdf)), Part.PROPERTIES))
                    .contains(NUMBER);
        }
        var mail = inspected("m.eml", mail("n.txt", "text/plain", "Rien".getBytes(StandardCharsets.UTF_8)));
        assertThat(aside(mail, Part.HEADERS)).contains("karim.durand@exemple.fr");
    }

    private Findings inspected(String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve(name), bytes);
        var found = inspector.inspect(new InspectOrder(file, name.substring(name.lastIndexOf('.') + 1), folder));
        var out = new ByteArrayOutputStream();
        found.writeTo(new java.io.DataOutputStream(out));
        return Findings.readFrom(new java.io.DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    }

    private static String aside(Findings found, Part part) {
        return found.asides().stream()
                .filter(one -> one.part() == part)
                .map(Aside::text)
                .collect(Collectors.joining("\n"));
    }

    private static int count(Findings found, Part part) {
        return found.asides().stream()
                .filter(one -> one.part() == part)
                .mapToInt(Aside::count)
                .sum();
    }

    static byte[] theCase(String name) throws IOException {
        try (var content = UnseenTests.class.getResourceAsStream("/cases/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        }
    }

    /** Three pages of words over the same picture, so wide in points. */
    private static byte[] pictured(IntFunction<String> words, int width) throws IOException {
        try (var pdf = new PDDocument()) {
            var picture = JPEGFactory.createFromImage(pdf, written());
            for (var page = 1; page <= 3; page++) {
                var sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    content.drawImage(picture, 0, 600, width, width * 0.3f);
                    write(words.apply(page), new PDType1Font(Standard14Fonts.FontName.HELVETICA), content);
                }
            }
            return saved(pdf);
        }
    }

    /** A number in letters whose table says that they mean something else. */
    private static byte[] withMeanings(String range) throws IOException {
        try (var pdf = new PDDocument()) {
            var sheet = new PDPage(PDRectangle.A4);
            pdf.addPage(sheet);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (var content = new PDPageContentStream(pdf, sheet)) {
                write("Elle a bien le " + NUMBER + " pour toujours", font, content);
            }
            var table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                    + "1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange\n" + range
                    + "\nendbfrange\nendcmap end end\n";
            var meanings = new PDStream(pdf, new ByteArrayInputStream(table.getBytes(StandardCharsets.US_ASCII)));
            font.getCOSObject().setItem(org.apache.pdfbox.cos.COSName.TO_UNICODE, meanings);
            return saved(pdf);
        }
    }

    private static void write(String words, org.apache.pdfbox.pdmodel.font.PDFont font, PDPageContentStream content)
            throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(50, 100);
        content.showText(words);
        content.endText();
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static BufferedImage written() {
        var image = new BufferedImage(700, 90, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 700, 90);
        brush.setColor(Color.BLACK);
        brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        brush.drawString(NUMBER, 30, 60);
        brush.dispose();
        return image;
    }

    static byte[] png() throws IOException {
        return SomePictures.written(written(), "png");
    }

    static byte[] docxWithAPicture() throws Exception {
        try (var document = new XWPFDocument()) {
            var run = document.createParagraph().createRun();
            run.setText("Voici la carte.");
            run.addPicture(
                    new ByteArrayInputStream(png()),
                    org.apache.poi.common.usermodel.PictureType.PNG,
                    "carte.png",
                    Units.toEMU(350),
                    Units.toEMU(45));
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pptxWithAPicture() throws IOException {
        try (var show = new XMLSlideShow()) {
            show.createSlide().createPicture(show.addPicture(png(), PictureData.PictureType.PNG));
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsxWithAPicture() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Carte");
            sheet.createRow(0).createCell(0).setCellValue("Carte");
            var picture = workbook.addPicture(png(), org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch()
                    .createPicture(workbook.getCreationHelper().createClientAnchor(), picture);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] odtWithAPicture() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(
                        new ByteArrayInputStream(SampleDocuments.odt("Carte", List.of("Voici."))));
                var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var content = from.readAllBytes();
                var copy = new java.util.zip.ZipEntry(entry.getName());
                if (entry.getName().equals("mimetype")) {
                    copy.setMethod(java.util.zip.ZipEntry.STORED);
                    copy.setSize(content.length);
                    var crc = new java.util.zip.CRC32();
                    crc.update(content);
                    copy.setCrc(crc.getValue());
                }
                zip.putNextEntry(copy);
                zip.write(content);
            }
            zip.putNextEntry(new java.util.zip.ZipEntry("Pictures/carte.png"));
            zip.write(png());
        }
        return out.toByteArray();
    }

    private static byte[] mailWithAPicture() throws IOException {
        return mail("carte.png", "image/png", png());
    }

    private static byte[] mail(String name, String type, byte[] content) {
        return ("From: Karim Durand <karim.durand@exemple.fr>\r\nTo: b@exemple.fr\r\nSubject: Carte\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nVoici.\r\n--b1\r\nContent-Type: " + type
                        + "; name=\"" + name + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(content) + "\r\n--b1--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docxWithATrackedDeletion() throws Exception {
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Elle est accueillie.");
            var deletion = paragraph.getCTP().addNewDel();
            deletion.setAuthor("Karim Durand");
            deletion.setId(java.math.BigInteger.ONE);
            deletion.addNewR().addNewDelText().setStringValue("Son numéro est le " + NUMBER);
            document.getProperties().getCoreProperties().setTitle("Titre secret");
            var comment = document.createComments().createComment(java.math.BigInteger.ONE);
            comment.setAuthor("Jeanne Martin");
            comment.createParagraph().createRun().setText("À revoir");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] xlsxWithAHiddenSheet() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Une");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Visible");
            row.createCell(3).setCellValue("colonne cachée");
            sheet.setColumnHidden(3, true);
            var hidden = sheet.createRow(1);
            hidden.createCell(0).setCellValue("ligne cachée");
            hidden.setZeroHeight(true);
            workbook.createSheet("Deux").createRow(0).createCell(0).setCellValue(NUMBER);
            workbook.setSheetHidden(1, true);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
