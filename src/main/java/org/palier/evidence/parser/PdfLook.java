package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.palier.evidence.findings.Part;

/**
 * What of a PDF its text does not tell.
 *
 * @param pages whose picture is to be read
 * @param isWhole whether all of it was looked at
 */
record PdfLook(Pages pages, List<Aside> asides, boolean isWhole) {

    /** After which a page is taken for one whose picture is to be read. */
    private static final Duration LONG = Duration.ofSeconds(8);

    private static final int MOST_LETTERS = 200_000;
    private static final Set<String> NO_COMMENT = Set.of("Link", "Widget", "Popup");

    /** The text of its pages, as it was read, a form feed between two. */
    static PdfLook at(Path file, String text) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var pages = new ArrayList<Integer>();
            var known = new HashMap<COSBase, Double>();
            var words = text.split("\f", -1);
            var end = System.nanoTime() + LONG.toNanos();
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                if (System.nanoTime() > end
                        || !Legible.isWritten(page < words.length ? words[page] : "")
                        || hasMoreThanText(document, page, known)) {
                    pages.add(page + 1);
                }
            }
            var strings = PdfStrings.in(document);
            var asides = asides(document);
            asides.add(new Aside(Part.OTHER, 1, strings.words()));
            return new PdfLook(new Pages(List.copyOf(pages)), asides, strings.areAll());
        }
    }

    private static boolean hasMoreThanText(PDDocument document, int page, Map<COSBase, Double> known) {
        try {
            return PageLook.hasMoreThanText(document.getPage(page), known);
        } catch (IOException | RuntimeException damaged) {
            return true;
        }
    }

    private static List<Aside> asides(PDDocument document) throws IOException {
        var comments = new StringJoiner("\n");
        var count = 0;
        for (var page : document.getPages()) {
            for (PDAnnotation note : page.getAnnotations()) {
                if (!NO_COMMENT.contains(note.getSubtype())
                        && note.getContents() != null
                        && comments.length() < MOST_LETTERS) {
                    count++;
                    comments.add(note.getContents());
                    comments.add(note.getCOSObject().getString(COSName.T, ""));
                }
            }
        }
        var asides = new ArrayList<Aside>();
        if (count > 0) {
            asides.add(new Aside(Part.COMMENTS, count, comments.toString()));
        }
        var properties = document.getDocumentCatalog().getMetadata();
        if (properties != null) {
            try (var xmp = properties.createInputStream()) {
                var written = new String(xmp.readNBytes(MOST_LETTERS), StandardCharsets.UTF_8);
                asides.add(new Aside(Part.PROPERTIES, 1, written.replaceAll("<[^<>]{0,2000}>", "\n")));
            }
        }
        return asides;
    }
}
