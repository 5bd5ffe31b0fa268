package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Occultation;
import org.palier.evidence.parser.Blackout;
import org.palier.membership.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Parts of documents painted black, over the API. */
@RestController
class OccultationResource {

    /** What is to be black. */
    record Rectangles(@Nullable List<Blackout> rectangles) {}

    private final Occultation occultation;

    OccultationResource(Occultation occultation) {
        this.occultation = occultation;
    }

    @PostMapping("/api/documents/{id}/versions/{number}/occultation")
    @ApiResponse(responseCode = "201", description = "A further version, in which the rectangles are black.")
    ResponseEntity<DocumentBody> mask(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody Rectangles asked) {
        var rectangles = asked.rectangles() == null ? List.<Blackout>of() : asked.rectangles();
        var version =
                occultation.mask(actor, DocumentId.of(id), number, rectangles).version();
        return ResponseEntity.created(URI.create("/api/documents/" + id + "/versions/" + version.version()))
                .body(DocumentBody.of(version));
    }
}
