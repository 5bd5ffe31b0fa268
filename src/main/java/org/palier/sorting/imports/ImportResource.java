package org.palier.sorting.imports;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Imports over the API: bring, read the dry run, choose, run, give up. */
@RestController
@RequestMapping("/api/imports")
class ImportResource {

    /** An import and how far it has come. */
    record Body(
            String id,
            String fileName,
            @Nullable String table,
            ImportState state,
            @Nullable String fault,
            String createdAt,
            long total,
            Map<Fate, Long> lines) {

        static Body of(ImportView one) {
            return new Body(
                    one.id().toString(),
                    one.fileName(),
                    one.table(),
                    one.state(),
                    one.fault() == null ? null : one.fault().name(),
                    one.createdAt().toString(),
                    one.tally().total(),
                    one.tally().fates());
        }
    }

    /** The structure's imports. */
    record Bodies(List<Body> items) {}

    /** A line and its fate. */
    record Line(
            int number,
            int line,
            String file,
            Fate fate,
            @Nullable String reason,
            List<String> notes,
            List<String> criteria,
            List<String> proposed,
            List<String> accepted,
            List<String> tied,
            @Nullable String document) {

        static Line of(LineView one) {
            return new Line(
                    one.number(),
                    one.line(),
                    one.file(),
                    one.fate(),
                    one.reason() == null ? null : one.reason().code(),
                    one.notes().stream()
                            .map(note -> note.code() + " " + note.about())
                            .toList(),
                    one.criteria(),
                    one.proposed(),
                    one.accepted(),
                    one.tied(),
                    one.document() == null ? null : one.document().toString());
        }
    }

    /** A page of lines. */
    record Lines(List<Line> items, int page, long total) {}

    /** The proposed criteria that are kept. */
    record Kept(@Nullable List<String> criteria) {}

    /** Whether files of which the table says nothing are deposited too. */
    record Run(@Nullable Boolean unlisted) {}

    /** The parts of a form. */
    record Form(List<MultipartFile> files, @Nullable MultipartFile table) {}

    private final Imports imports;
    private final Packets packets;

    ImportResource(Imports imports, Packets packets) {
        this.imports = imports;
        this.packets = packets;
    }

    @GetMapping
    Bodies all(Actor actor) {
        return new Bodies(imports.list(actor).stream().map(Body::of).toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = Form.class)))
    @ApiResponse(responseCode = "202", description = "Kept; it is being read, and its lines will say their fate.")
    ResponseEntity<Body> bring(Actor actor, MultipartHttpServletRequest request) {
        imports.own(actor);
        ImportId id = imports.bring(actor, packets.of(request));
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(Body.of(imports.get(actor, id)));
    }

    @GetMapping("/{id}")
    Body get(Actor actor, @PathVariable String id) {
        return Body.of(imports.get(actor, ImportId.of(id)));
    }

    @GetMapping("/{id}/lines")
    Lines lines(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(defaultValue = "0") int page) {
        var found = imports.lines(actor, ImportId.of(id), only, page);
        return new Lines(found.items().stream().map(Line::of).toList(), found.number(), found.total());
    }

    @PutMapping("/{id}/lines/{number}/criteria")
    @ApiResponse(responseCode = "204", description = "Of the proposed criteria, these are kept.")
    ResponseEntity<Void> accept(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @org.springframework.web.bind.annotation.RequestBody Kept kept) {
        imports.accept(actor, ImportId.of(id), number, kept.criteria() == null ? List.of() : kept.criteria());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/run")
    @ApiResponse(responseCode = "202", description = "Asked for; its lines are deposited one after the other.")
    ResponseEntity<Body> run(
            Actor actor, @PathVariable String id, @org.springframework.web.bind.annotation.RequestBody Run run) {
        imports.run(actor, ImportId.of(id), Boolean.TRUE.equals(run.unlisted()));
        return ResponseEntity.accepted().body(Body.of(imports.get(actor, ImportId.of(id))));
    }

    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "204", description = "Given up: what is deposited stays, what it kept goes.")
    ResponseEntity<Void> abandon(Actor actor, @PathVariable String id) {
        imports.abandon(actor, ImportId.of(id));
        return ResponseEntity.noContent().build();
    }
}
