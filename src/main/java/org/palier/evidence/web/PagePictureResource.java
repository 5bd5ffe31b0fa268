package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.PagePictures;
import org.palier.evidence.Preview;
import org.palier.membership.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages of documents as pictures, over the API. */
@RestController
@RequestMapping("/api/documents/{id}/versions/{number}/pages")
class PagePictureResource {

    /**
     * The pages that are drawn.
     *
     * @param reason code of the message that says why there are none, or not all
     */
    record Pages(List<Preview.Page> items, @Nullable String reason) {}

    private final PagePictures pictures;

    PagePictureResource(PagePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping
    Pages pages(Actor actor, @PathVariable String id, @PathVariable int number) {
        var preview = pictures.of(actor, DocumentId.of(id), number);
        return new Pages(preview.pages(), preview.reason());
    }

    @GetMapping("/{page}")
    @ApiResponse(
            responseCode = "200",
            description = "The picture of one page.",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> picture(
            Actor actor, @PathVariable String id, @PathVariable int number, @PathVariable int page) {
        return PictureAnswer.of(pictures.picture(actor, DocumentId.of(id), number, page));
    }
}
