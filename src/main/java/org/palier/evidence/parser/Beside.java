package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.tika.metadata.Metadata;
import org.palier.evidence.findings.Part;

/** What a file shows or says beside the text that was read of it. */
class Beside {

    private static final Set<String> ZIPPED =
            Set.of("application/vnd.openxmlformats", "application/vnd.oasis", "application/x-tika-ooxml");
    private static final Set<String> STORED =
            Set.of("application/msword", "application/vnd.ms-", "application/x-tika-msoffice");
    private static final Set<String> MAILS = Set.of("message/", "application/vnd.ms-outlook");
    private static final Set<String> TECHNICAL = Set.of(
            "X-TIKA",
            "Content-Type",
            "resourceName",
            "dc:format",
            "xmpMM:",
            "pdf:unmappedUnicodeCharsPerPage",
            "pdf:charsPerPage",
            "pdf:PDFVersion",
            "access_permission");
    private static final int MOST_LETTERS = 500_000;

    private Pages pages = Pages.NONE;
    private final List<Aside> asides = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    Beside(Path file, String mediaType, Metadata metadata, String text, List<Aside> more) {
        asides.addAll(more);
        var part = startsWithOne(mediaType, MAILS) ? Part.HEADERS : Part.PROPERTIES;
        asides.add(new Aside(part, 1, values(metadata)));
        try {
            look(file, mediaType, text);
        } catch (IOException | RuntimeException damaged) {
            unread.add(
                    mediaType.startsWith("application/pdf") || mediaType.startsWith("image/")
                            ? Unseen.DOCUMENT
                            : Unseen.PACKED);
        }
    }

    Pages pages() {
        return pages;
    }

    List<Aside> asides() {
        return asides;
    }

    List<String> unread() {
        return unread;
    }

    private void look(Path file, String mediaType, String text) throws IOException {
        if (mediaType.equals("application/pdf")) {
            var look = PdfLook.at(file, text);
            pages = look.pages();
            asides.addAll(look.asides());
            if (!look.isWhole()) {
                unread.add(Unseen.PACKED);
            }
        } else if (mediaType.startsWith("image/hei")) {
            pages = Pages.upTo(1);
        } else if (mediaType.startsWith("image/")) {
            pages = PicturePages.numbers(file);
        } else if (startsWithOne(mediaType, STORED)) {
            asides.add(new Aside(Part.OTHER, 1, StoredWords.of(file)));
        } else if (mediaType.startsWith("message/")) {
            asides.addAll(MailWords.of(file));
        }
    }

    static boolean isZipped(String mediaType) {
        return startsWithOne(mediaType, ZIPPED);
    }

    private static String values(Metadata metadata) {
        var values = new StringJoiner(" ;\n");
        for (var name : metadata.names()) {
            if (!startsWithOne(name, TECHNICAL) && values.length() < MOST_LETTERS) {
                values.add(String.join(" ; ", metadata.getValues(name)));
            }
        }
        return values.toString();
    }

    private static boolean startsWithOne(String name, Set<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
