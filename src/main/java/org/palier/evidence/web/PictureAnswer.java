package org.palier.evidence.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends the picture of a page so that a browser takes it for nothing else, and leaves none behind on a shared machine. */
class PictureAnswer {

    private PictureAnswer() {}

    static ResponseEntity<byte[]> of(byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .body(jpeg);
    }
}
