package org.palier.evidence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Comparison;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Library;
import org.palier.membership.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gestures on a document as a whole over the API. */
@RestController
@RequestMapping("/api/documents/{id}")
class LibraryResource {

    /** What is to be called differently; what is absent stays. */
    record Naming(@Nullable String title, @Nullable String type) {}

    /** How two versions differ. */
    record Difference(DocumentBody from, DocumentBody to, List<Comparison.Row> rows, boolean cut) {}

    /** A document that is almost the same text. */
    record Resembling(DocumentBody document, int percent) {}

    private final Library library;

    LibraryResource(Library library) {
        this.library = library;
    }

    @PatchMapping
    DocumentBody rename(Actor actor, @PathVariable String id, @RequestBody Naming naming) {
        return DocumentBody.of(library.rename(actor, DocumentId.of(id), naming.title(), naming.type()));
    }

    @PostMapping("/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(Actor actor, @PathVariable String id) {
        library.retire(actor, DocumentId.of(id));
    }

    @DeleteMapping("/retirement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(Actor actor, @PathVariable String id) {
        library.restore(actor, DocumentId.of(id));
    }

    @GetMapping("/compare")
    Difference compare(Actor actor, @PathVariable String id, @RequestParam int from, @RequestParam int to) {
        var found = library.compare(actor, DocumentId.of(id), from, to);
        return new Difference(DocumentBody.of(found.from()), DocumentBody.of(found.to()), found.rows(), found.cut());
    }

    @GetMapping("/versions/{number}/alike")
    List<Resembling> alike(Actor actor, @PathVariable String id, @PathVariable int number) {
        return library.alike(actor, DocumentId.of(id), number).stream()
                .map(each -> new Resembling(DocumentBody.of(each.version()), each.percent()))
                .toList();
    }
}
