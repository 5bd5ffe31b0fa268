package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.palier.evidence.Content;
import org.palier.evidence.Copies;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the bytes of a version so that a browser keeps them to itself and runs nothing in them. */
@Component
class Delivery {

    private static final Set<String> SHOWN_INLINE = Set.of("application/pdf", "image/jpeg", "image/png");

    private static final String BYTES = "application/octet-stream";

    private final Documents documents;
    private final Copies copies;

    Delivery(Documents documents, Copies copies) {
        this.documents = documents;
        this.copies = copies;
    }

    /** Whether a browser may show it in its place instead of saving it. */
    static boolean isShownInline(VersionView version) {
        return SHOWN_INLINE.contains(version.mediaType())
                && (version.state() == DocumentState.READY || version.state() == DocumentState.UNREADABLE);
    }

    void send(Actor reader, DocumentId document, int version, boolean inline, HttpServletResponse response)
            throws IOException {
        try (var content = documents.content(reader, document, version)) {
            var view = content.version();
            var shown = inline && isShownInline(view);
            head(shown ? view.mediaType() : BYTES, shown, view.fileName(), content, response);
            Files.copy(content.file(), response.getOutputStream());
        }
    }

    /** A PDF of the pages, under the title that is on its page. */
    void sendCopy(Actor reader, DocumentId document, int version, HttpServletResponse response) throws IOException {
        try (var copy = copies.copy(reader, document, version)) {
            var name = copy.version().title().replaceAll("[/\\\\]", "-") + ".pdf";
            head("application/pdf", false, name, copy, response);
            Files.copy(copy.file(), response.getOutputStream());
        }
    }

    private static void head(
            String mediaType, boolean inline, String name, Content content, HttpServletResponse response)
            throws IOException {
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(mediaType);
        response.setContentLengthLong(Files.size(content.file()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'");
    }
}
