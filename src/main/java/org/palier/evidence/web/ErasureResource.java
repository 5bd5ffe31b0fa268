package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Erasures;
import org.palier.membership.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of documents over the API. */
@RestController
@RequestMapping("/api/documents")
class ErasureResource {

    /** Why a document is erased. */
    record Reason(@Nullable String reason) {}

    /** A document whose time of keeping ends. */
    record Due(DocumentBody document, LocalDate until) {}

    /** An erasure that is not done yet: what is in the way, if it was tried, and when it is tried again. */
    record Unfinished(String document, Instant since, Erasures.@Nullable Obstacle obstacle, Instant again) {}

    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/{id}/erasure")
    @ApiResponse(responseCode = "204", description = "Erased, and its files are gone.")
    @ApiResponse(responseCode = "202", description = "Erased for everybody; its files are not yet gone.")
    ResponseEntity<Void> erase(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        var gone = erasures.erase(actor, DocumentId.of(id), reason.reason());
        return ResponseEntity.status(gone ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    @GetMapping("/erasures")
    List<Unfinished> unfinished(Actor actor) {
        return erasures.unfinished(actor).stream()
                .map(one -> new Unfinished(one.document().toString(), one.since(), one.obstacle(), one.again()))
                .toList();
    }

    @GetMapping("/retention")
    List<Due> due(Actor actor) {
        return erasures.due(actor).stream()
                .map(due -> new Due(DocumentBody.of(due.version()), due.until()))
                .toList();
    }
}
