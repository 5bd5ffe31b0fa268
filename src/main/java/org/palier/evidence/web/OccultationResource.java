package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Occultation;
import org.palier.evidence.Proposals;
import org.palier.evidence.parser.Blackout;
import org.palier.evidence.web.FindingsResource.FindingBody;
import org.palier.membership.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Parts of documents painted black, over the API. */
@RestController
class OccultationResource {

    /** What is to be black. */
    record Rectangles(@Nullable List<Blackout> rectangles) {}

    /** Something personal and what covers it. */
    record Place(FindingBody finding, List<Blackout> rectangles) {}

    /** What somebody may want to hide: with its place, or elsewhere as it was found in the text. */
    record Proposed(List<Place> places, List<FindingBody> elsewhere) {

        static Proposed of(Proposals proposals) {
            return new Proposed(
                    proposals.places().stream()
                            .map(place -> new Place(FindingBody.of(place.finding()), place.rectangles()))
                            .toList(),
                    proposals.elsewhere().stream().map(FindingBody::of).toList());
        }
    }

    private final Occultation occultation;

    OccultationResource(Occultation occultation) {
        this.occultation = occultation;
    }

    @GetMapping("/api/documents/{id}/versions/{number}/occultation")
    Proposed proposed(Actor actor, @PathVariable String id, @PathVariable int number) {
        return Proposed.of(occultation.proposed(actor, DocumentId.of(id), number));
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
