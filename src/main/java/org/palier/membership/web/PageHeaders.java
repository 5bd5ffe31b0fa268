package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** Says what a page may load and who may frame it: nothing from elsewhere, nobody but our own pages for a document. */
final class PageHeaders implements HeaderWriter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OURS_ONLY =
            "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, OURS_ONLY + frames(request));
        }
    }

    private static String frames(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/content")
                ? "; frame-ancestors 'self'"
                : "; object-src 'none'; frame-ancestors 'none'";
    }
}
