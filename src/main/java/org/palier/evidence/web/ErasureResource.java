package org.palier.evidence.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Erasures;
import org.palier.membership.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The end of documents over the API. */
@RestController
@RequestMapping("/api/documents")
class ErasureResource {

    /** Why a document is erased. */
    record Reason(@Nullable String reason) {}

    /** A document whose time of keeping ends. */
    record Due(DocumentBody document, LocalDate until) {}

    private final Erasures erasures;

    ErasureResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        erasures.erase(actor, DocumentId.of(id), reason.reason());
    }

    @GetMapping("/retention")
    List<Due> due(Actor actor) {
        return erasures.due(actor).stream()
                .map(due -> new Due(DocumentBody.of(due.version()), due.until()))
                .toList();
    }
}
