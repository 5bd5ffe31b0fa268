package org.palier.evidence;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.palier.demo.SampleDocuments;

/** Where a PDF says what its pages do not show. */
public final class HiddenInPdf {

    private HiddenInPdf() {}

    /** Everywhere, each with a secret of its own from this number on. */
    public static Stream<Hidden> from(int first) {
        var places = List.<Map.Entry<String, Hider>>of(
                Map.entry("a note", HiddenInPdf::note),
                Map.entry("a field that is hidden", HiddenInPdf::field),
                Map.entry("an attached file", HiddenInPdf::attachment),
                Map.entry("a file pinned to a page", HiddenInPdf::pinned),
                Map.entry("a script", HiddenInPdf::script),
                Map.entry("the properties", HiddenInPdf::properties),
                Map.entry("the properties as XML", HiddenInPdf::xmp),
                Map.entry("a layer that is off", HiddenInPdf::layer),
                Map.entry("beyond the edge of the page", HiddenInPdf::beyondTheEdge),
                Map.entry("white letters", HiddenInPdf::white),
                Map.entry("letters that are not drawn", HiddenInPdf::invisible),
                Map.entry("letters that shine through", HiddenInPdf::transparent),
                Map.entry("under a black bar", HiddenInPdf::covered),
                Map.entry("cut out of the picture", HiddenInPdf::clipped),
                Map.entry("a bookmark", HiddenInPdf::bookmark),
                Map.entry("what is read out of a picture", HiddenInPdf::readOut));
        return Stream.iterate(0, at -> at < places.size(), at -> at + 1).map(at -> {
            var place = places.get(at);
            return Hidden.at(
                    first + at,
                    "a PDF: " + place.getKey(),
                    "papier" + (first + at) + ".pdf",
                    secret -> made(secret, place.getValue()));
        });
    }

    /** Puts a secret where nobody sees it. */
    private interface Hider {
        void hide(String secret, PDDocument pdf) throws IOException;
    }

    private static byte[] made(String secret, Hider hider) throws IOException {
        var plain = SampleDocuments.pdf("Livret", List.of("Une chrysalide accueille chacun."));
        try (var pdf = Loader.loadPDF(plain);
                var bytes = new ByteArrayOutputStream()) {
            hider.hide(secret, pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void note(String secret, PDDocument pdf) throws IOException {
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(300, 300, 20, 20));
        note.setContents(secret);
        pdf.getPage(0).getAnnotations().add(note);
    }

    private static void field(String secret, PDDocument pdf) throws IOException {
        var form = new PDAcroForm(pdf);
        pdf.getDocumentCatalog().setAcroForm(form);
        form.setDefaultResources(new PDResources());
        form.getDefaultResources().put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("note");
        form.getFields().add(field);
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(50, 200, 400, 20));
        widget.setPage(pdf.getPage(0));
        widget.setHidden(true);
        pdf.getPage(0).getAnnotations().add(widget);
        field.setValue(secret);
    }

    private static PDComplexFileSpecification file(String secret, PDDocument pdf) throws IOException {
        var embedded = new PDEmbeddedFile(pdf, in(secret));
        embedded.setSubtype("text/plain");
        var file = new PDComplexFileSpecification();
        file.setFile("note.txt");
        file.setEmbeddedFile(embedded);
        return file;
    }

    private static void attachment(String secret, PDDocument pdf) throws IOException {
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("note.txt", file(secret, pdf)));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void pinned(String secret, PDDocument pdf) throws IOException {
        var pin = new PDAnnotationFileAttachment();
        pin.setRectangle(new PDRectangle(300, 300, 20, 20));
        pin.setFile(file(secret, pdf));
        pdf.getPage(0).getAnnotations().add(pin);
    }

    private static void script(String secret, PDDocument pdf) {
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + secret + "');"));
    }

    private static void properties(String secret, PDDocument pdf) {
        pdf.getDocumentInformation().setSubject(secret);
        pdf.getDocumentInformation().setCustomMetadataValue("Dossier", secret);
    }

    private static void xmp(String secret, PDDocument pdf) throws IOException {
        var xml = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><note>" + secret + "</note></x:xmpmeta>";
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, in(xml)));
    }

    private static void layer(String secret, PDDocument pdf) throws IOException {
        var layers = new PDOptionalContentProperties();
        pdf.getDocumentCatalog().setOCProperties(layers);
        var off = new PDOptionalContentGroup("Calque");
        layers.addGroup(off);
        layers.setGroupEnabled(off, false);
        try (var content = onTop(pdf)) {
            content.beginMarkedContent(COSName.OC, off);
            write(secret, 200, content);
            content.endMarkedContent();
        }
    }

    private static void beyondTheEdge(String secret, PDDocument pdf) throws IOException {
        var page = pdf.getPage(0);
        page.setMediaBox(new PDRectangle(0, -200, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight() + 200));
        page.setCropBox(PDRectangle.A4);
        try (var content = onTop(pdf)) {
            write(secret, -100, content);
        }
    }

    private static void white(String secret, PDDocument pdf) throws IOException {
        try (var content = onTop(pdf)) {
            content.setNonStrokingColor(Color.WHITE);
            write(secret, 200, content);
        }
    }

    private static void invisible(String secret, PDDocument pdf) throws IOException {
        try (var content = onTop(pdf)) {
            content.setRenderingMode(RenderingMode.NEITHER);
            write(secret, 200, content);
        }
    }

    private static void transparent(String secret, PDDocument pdf) throws IOException {
        try (var content = onTop(pdf)) {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0f);
            content.setGraphicsStateParameters(state);
            write(secret, 200, content);
        }
    }

    private static void covered(String secret, PDDocument pdf) throws IOException {
        try (var content = onTop(pdf)) {
            write(secret, 200, content);
            content.setNonStrokingColor(Color.BLACK);
            content.addRect(40, 190, 500, 30);
            content.fill();
        }
    }

    private static void clipped(String secret, PDDocument pdf) throws IOException {
        try (var content = onTop(pdf)) {
            content.addRect(0, 300, 100, 100);
            content.clip();
            write(secret, 200, content);
        }
    }

    private static void bookmark(String secret, PDDocument pdf) {
        var outline = new PDDocumentOutline();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        var item = new PDOutlineItem();
        item.setTitle(secret);
        outline.addLast(item);
    }

    private static void readOut(String secret, PDDocument pdf) {
        var root = new PDStructureTreeRoot();
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        var figure = new PDStructureElement("Figure", root);
        figure.getCOSObject().setItem(COSName.ALT, new COSString(secret));
        root.appendKid(figure);
    }

    private static PDPageContentStream onTop(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(0);
        return new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true);
    }

    private static void write(String words, float height, PDPageContentStream content) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, height);
        content.showText(words);
        content.endText();
    }

    private static ByteArrayInputStream in(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
