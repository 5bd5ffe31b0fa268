package org.palier.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.palier.demo.SampleDocuments;

/** Documents that cannot be read, that exhaust whoever reads them, or that are not what they say. */
public final class HostileDocuments {

    private static final COSName INNER = COSName.getPDFName("Inner");

    private HostileDocuments() {}

    static byte[] encryptedPdf() throws IOException {
        try (var document = Loader.loadPDF(SomeDocuments.aPdf())) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        }
    }

    static byte[] encryptedDocx() throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("reader");
        var out = new ByteArrayOutputStream();
        try (var storage = new POIFSFileSystem()) {
            try (var stream = encryptor.getDataStream(storage)) {
                stream.write(SampleDocuments.docx("Secret", List.of("Contenu")));
            }
            storage.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** Small, yet each form draws the next one ten times, fourteen forms deep: it would take years. */
    public static byte[] endlessPdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            page.setContents(stream(document));
            page.setResources(holding(form(document, 14)));
            return bytes(document);
        }
    }

    /** A thousand pages that say nothing. */
    public static byte[] thousandPages() throws IOException {
        try (var document = new PDDocument()) {
            for (var page = 0; page < 1000; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            return bytes(document);
        }
    }

    /** Runs a script when it is opened, and brings a page with a script as an attachment. */
    static byte[] scriptedPdf() throws IOException {
        try (var document = Loader.loadPDF(SomeDocuments.aPdf())) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('ouvert')"));
            var attached = new PDComplexFileSpecification();
            attached.setFile("page.html");
            attached.setEmbeddedFile(new PDEmbeddedFile(
                    document,
                    new ByteArrayInputStream(
                            "<script>app.alert('joint')</script>".getBytes(StandardCharsets.US_ASCII))));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("page.html", attached));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        }
    }

    private static PDFormXObject form(PDDocument document, int depth) throws IOException {
        var form = new PDFormXObject(stream(document));
        form.setBBox(PDRectangle.A4);
        form.setResources(depth == 0 ? new PDResources() : holding(form(document, depth - 1)));
        return form;
    }

    private static PDResources holding(PDFormXObject inner) {
        var resources = new PDResources();
        resources.put(INNER, inner);
        return resources;
    }

    private static PDStream stream(PDDocument document) throws IOException {
        return new PDStream(
                document, new ByteArrayInputStream("/Inner Do ".repeat(10).getBytes(StandardCharsets.US_ASCII)));
    }

    /** Less than two megabytes, hundreds of thousands of paragraphs: more than the parser's heap holds. */
    public static byte[] heavyDocx() throws IOException {
        var random = new Random(7);
        var paragraphs = new StringBuilder();
        for (var paragraph = 0; paragraph < 700_000; paragraph++) {
            paragraphs
                    .append("<w:p><w:r><w:t>")
                    .append(Integer.toString(random.nextInt(1296), 36))
                    .append("</w:t></w:r></w:p>");
        }
        return rewritten(
                SampleDocuments.docx("Lourd", List.of("")),
                (name, text) ->
                        name.equals("word/document.xml") ? text.replace("<w:body>", "<w:body>" + paragraphs) : text);
    }

    /** Ten entities, each ten times the one before: a few lines that would become ten gigabytes. */
    public static byte[] entityBomb() throws IOException {
        var entities = new StringBuilder("<!ENTITY e0 \"bombe\">");
        for (var level = 1; level < 10; level++) {
            entities.append("<!ENTITY e%d \"%s\">"
                    .formatted(level, "&e%d;".formatted(level - 1).repeat(10)));
        }
        return withEntities(entities.toString(), "&e9;");
    }

    /** Asks whoever reads it for a file of theirs. */
    public static byte[] outsideReference(Path file) throws IOException {
        return withEntities("<!ENTITY dehors SYSTEM \"" + file.toUri() + "\">", "&dehors;");
    }

    private static byte[] withEntities(String entities, String named) throws IOException {
        return rewritten(
                SampleDocuments.docx("Entités", List.of("LA")),
                (name, text) -> name.equals("word/document.xml")
                        ? text.replaceFirst(
                                        "(<\\?xml[^>]*>)?",
                                        "$1" + Matcher.quoteReplacement("<!DOCTYPE doc [" + entities + "]>"))
                                .replace("LA", named)
                        : text);
    }

    /** A gigabyte of nothing in a picture's place, in a megabyte of archive. */
    public static byte[] zipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            copy(SampleDocuments.docx("Bombe", List.of("Rien")), to, (entry, same) -> same);
            to.putNextEntry(new ZipEntry("word/media/image1.emf"));
            var nothing = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 1024; megabyte++) {
                to.write(nothing);
            }
        }
        return out.toByteArray();
    }

    /** A photo for whoever begins at its beginning, an archive with a program for whoever begins at its end. */
    public static byte[] polyglot() throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SampleDocuments.jpeg(40, 30));
        out.writeBytes(zip("programme.exe", "MZ"));
        return out.toByteArray();
    }

    static byte[] macroEnabled(byte[] docx) throws IOException {
        return rewritten(
                docx,
                (name, text) -> name.equals("[Content_Types].xml")
                        ? text.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        : text);
    }

    public static byte[] with(byte[] zip, String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            copy(zip, to, (entry, same) -> same);
            put(to, name, text);
        }
        return out.toByteArray();
    }

    public static byte[] zip(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, name, text);
        }
        return out.toByteArray();
    }

    static byte[] oldDocWithMacros() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var storage = new POIFSFileSystem()) {
            storage.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
            storage.createDirectory("Macros")
                    .createDirectory("VBA")
                    .createDocument("_VBA_PROJECT", new ByteArrayInputStream(new byte[64]));
            storage.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** The beginning of a program for Windows, unlike any other. */
    public static byte[] anExecutable(int number) {
        var bytes = new byte[512];
        System.arraycopy("MZ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 2);
        bytes[0x3c] = (byte) 0x80;
        System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0x80, 4);
        bytes[0x84] = 0x64;
        bytes[0x85] = (byte) 0x86;
        bytes[500] = (byte) number;
        return bytes;
    }

    private static byte[] rewritten(byte[] zip, BiFunction<String, String, String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            copy(zip, to, change);
        }
        return out.toByteArray();
    }

    private static void copy(byte[] zip, ZipOutputStream to, BiFunction<String, String, String> change)
            throws IOException {
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                put(to, entry.getName(), change.apply(entry.getName(), text));
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
