package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.photos.Albums;
import org.palier.membership.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Photos that become one PDF, over the API. */
@RestController
@RequestMapping("/api/documents/from-photos")
class PhotosResource {

    /**
     * The photos, in the order of the pages.
     *
     * @param title of the PDF; the first photo's when absent
     */
    record Wanted(
            @Nullable List<String> documents, @Nullable String title) {}

    private final Albums albums;

    PhotosResource(Albums albums) {
        this.albums = albums;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Received: the photos stay the documents that they are.")
    ResponseEntity<DocumentBody> bringTogether(Actor actor, @RequestBody Wanted wanted) {
        var chosen = wanted.documents() == null
                ? List.<DocumentId>of()
                : wanted.documents().stream().map(DocumentId::of).toList();
        var receipt = albums.bringTogether(actor, chosen, wanted.title() == null ? "" : wanted.title());
        return ResponseEntity.created(
                        URI.create("/api/documents/" + receipt.version().document()))
                .body(DocumentBody.of(receipt));
    }
}
