package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.palier.evidence.Content;
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

    private final Documents documents;

    Delivery(Documents documents) {
        this.documents = documents;
    }

    /** Whether a browser may show it in its place instead of saving it. */
    static boolean isShownInline(VersionView version) {
        return SHOWN_INLINE.contains(version.mediaType())
                && (version.state() == DocumentState.READY || version.state() == DocumentState.UNREADABLE);
    }

    void send(Actor reader, DocumentId document, int version, boolean inline, HttpServletResponse response)
            throws IOException {
        try (var content = documents.content(reader, document, version)) {
            head(content, inline && isShownInline(content.version()), response);
            Files.copy(content.file(), response.getOutputStream());
        }
    }

    private static void head(Content content, boolean inline, HttpServletResponse response) throws IOException {
        var version = content.version();
        var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(inline ? version.mediaType() : "application/octet-stream");
        response.setContentLengthLong(Files.size(content.file()));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(version.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(
                "Content-Security-Policy",
                "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'");
    }
}
