package org.palier.evidence.web;

import org.palier.evidence.DocumentId;
import org.palier.evidence.PagePictures;
import org.palier.membership.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pictures that the viewer lays under a reader's eyes. */
@Controller
class PagePicturePages {

    private final PagePictures pictures;

    PagePicturePages(PagePictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/documents/{id}/versions/{number}/pages/{page}")
    ResponseEntity<byte[]> picture(
            Actor actor, @PathVariable String id, @PathVariable int number, @PathVariable int page) {
        return PictureAnswer.of(pictures.picture(actor, DocumentId.of(id), number, page));
    }
}
