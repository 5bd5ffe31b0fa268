package org.palier.sorting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.shared.web.Problems;
import org.palier.sorting.Filed;
import org.palier.sorting.Filing;
import org.palier.sorting.Sorting;
import org.palier.sorting.Target;
import org.palier.sorting.Waiting;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sorting documents over the API: the same verbs as the pages. */
@RestController
@RequestMapping("/api/documents")
class SortingResource {

    /** A document that waits. */
    record Item(
            String document,
            int version,
            String title,
            @Nullable String type,
            String fileName,
            String state,
            String receivedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String unconfirmed) {

        static Item of(Waiting one) {
            return new Item(
                    one.document().toString(),
                    one.version(),
                    one.title(),
                    one.type(),
                    one.fileName(),
                    one.state().name(),
                    one.receivedAt().toString(),
                    one.unconfirmed());
        }
    }

    /** A page of documents that wait. */
    record Listing(List<Item> items, int page, long total) {}

    /** One criterion of one dossier. */
    record Criterion(@Nullable String dossier, @Nullable String code) {}

    /** The criteria that a document proves. */
    record Criteria(
            @Nullable List<Criterion> criteria,
            @Nullable String type,
            @Nullable Boolean cleared) {

        Filing filing() {
            List<Target> targets = criteria == null
                    ? List.of()
                    : criteria.stream()
                            .map(one -> new Target(
                                    Objects.requireNonNullElse(one.dossier(), ""),
                                    Objects.requireNonNullElse(one.code(), "")))
                            .toList();
            return new Filing(targets, type, Boolean.TRUE.equals(cleared));
        }
    }

    /** What became of it at one criterion: a proof, or a problem. */
    record Result(
            String dossier,
            String code,
            @Nullable UUID proof,
            @Nullable ProblemDetail problem) {}

    /** What became of it, criterion by criterion. */
    record Results(List<Result> results) {}

    private final Sorting sorting;
    private final Problems problems;

    SortingResource(Sorting sorting, Problems problems) {
        this.sorting = sorting;
        this.problems = problems;
    }

    @GetMapping("/to-sort")
    Listing waiting(Actor actor, @RequestParam(defaultValue = "0") int page) {
        var found = sorting.waiting(actor, own(actor), page);
        return new Listing(found.items().stream().map(Item::of).toList(), found.number(), found.total());
    }

    @PostMapping("/{id}/criteria")
    @ApiResponse(responseCode = "200", description = "What became of it at each criterion: a proof, or a problem.")
    Results file(
            Actor actor,
            @PathVariable String id,
            @RequestBody Criteria criteria,
            HttpServletRequest request,
            Locale locale) {
        return new Results(sorting.file(actor, DocumentId.of(id), criteria.filing()).stream()
                .map(filed -> result(filed, request, locale))
                .toList());
    }

    @PostMapping("/{id}/confirmation")
    @ApiResponse(responseCode = "204", description = "Its sender is confirmed: it can be sorted.")
    ResponseEntity<Void> confirm(Actor actor, @PathVariable String id) {
        sorting.confirm(actor, DocumentId.of(id));
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/aside")
    @ApiResponse(responseCode = "204", description = "Laid aside: kept, and no longer waiting.")
    ResponseEntity<Void> layAside(Actor actor, @PathVariable String id) {
        sorting.layAside(actor, DocumentId.of(id));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/aside")
    @ApiResponse(responseCode = "204", description = "Waiting again.")
    ResponseEntity<Void> takeBack(Actor actor, @PathVariable String id) {
        sorting.takeBack(actor, DocumentId.of(id));
        return ResponseEntity.noContent().build();
    }

    private Result result(Filed filed, HttpServletRequest request, Locale locale) {
        Refusal refusal = filed.refusal();
        return new Result(
                filed.target().dossier(),
                filed.target().code(),
                filed.proof(),
                refusal == null ? null : problems.problem(refusal, request, locale));
    }

    private static StructureId own(Actor actor) {
        StructureId structure = actor.structure();
        if (structure == null) {
            throw Refusal.forbidden();
        }
        return structure;
    }
}
