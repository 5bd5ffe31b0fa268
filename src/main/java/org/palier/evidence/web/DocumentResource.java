package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Library;
import org.palier.evidence.Receipt;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Documents over the API. */
@RestController
@RequestMapping("/api/documents")
class DocumentResource {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** A page of documents. */
    record Listing(List<DocumentBody> items, int page, long total) {}

    /** The parts of a deposit. */
    record Parts(
            @Schema(type = "string", format = "binary") String file,
            @Nullable String title,
            @Nullable String type,
            @Nullable String structure) {}

    private final Documents documents;
    private final Library library;
    private final Uploads uploads;
    private final Delivery delivery;

    DocumentResource(Documents documents, Library library, Uploads uploads, Delivery delivery) {
        this.documents = documents;
        this.library = library;
        this.uploads = uploads;
        this.delivery = delivery;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Parts.class))))
    @ApiResponse(responseCode = "201", description = "Received.")
    @ApiResponse(responseCode = "200", description = "Kept already: the structure has these very bytes.")
    ResponseEntity<DocumentBody> receive(Actor actor, MultipartHttpServletRequest request) {
        var receipt = uploads.receive(request, deposit -> documents.receive(actor, structure(actor, request), deposit));
        return answer(receipt, "/api/documents/" + receipt.version().document());
    }

    @GetMapping
    Listing list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable DocumentState state,
            @RequestParam(required = false) Library.@Nullable Usage used,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "0") int page) {
        var found = library.find(actor, own(actor), Library.Filter.of(q, type, state, used, retired), page);
        return new Listing(found.items().stream().map(DocumentBody::of).toList(), found.number(), found.total());
    }

    @GetMapping("/{id}")
    DocumentBody latest(Actor actor, @PathVariable String id) {
        return DocumentBody.latestOf(documents.versions(actor, DocumentId.of(id)));
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = Parts.class))))
    @ApiResponse(responseCode = "201", description = "Received.")
    @ApiResponse(responseCode = "200", description = "Kept already: the structure has these very bytes.")
    ResponseEntity<DocumentBody> revise(Actor actor, @PathVariable String id, MultipartHttpServletRequest request) {
        var receipt = uploads.receive(request, deposit -> documents.revise(actor, DocumentId.of(id), deposit));
        return answer(
                receipt,
                "/api/documents/" + id + "/versions/" + receipt.version().version());
    }

    @GetMapping("/{id}/versions/{number}")
    DocumentBody version(Actor actor, @PathVariable String id, @PathVariable int number) {
        return DocumentBody.of(documents.version(actor, DocumentId.of(id), number));
    }

    @GetMapping("/{id}/versions/{number}/content")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The very bytes, for the structure and for whom its lead gave the original; others take the copy.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void content(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") String inline,
            HttpServletResponse response)
            throws IOException {
        delivery.send(actor, DocumentId.of(id), number, inline.equals("1"), response);
    }

    @GetMapping("/{id}/versions/{number}/copy")
    @ApiResponse(
            responseCode = "200",
            description = "A PDF of the pages' pictures and their words, for whoever may see the pages.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "The pages are being drawn, or there are none.")
    void copy(Actor actor, @PathVariable String id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        delivery.sendCopy(actor, DocumentId.of(id), number, response);
    }

    @GetMapping("/{id}/versions/{number}/text")
    @ApiResponse(
            responseCode = "200",
            description = "What the intake read; empty where nothing could be.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<String> text(Actor actor, @PathVariable String id, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(documents.text(actor, DocumentId.of(id), number));
    }

    private static ResponseEntity<DocumentBody> answer(Receipt receipt, String location) {
        var body = DocumentBody.of(receipt);
        return receipt.duplicate()
                ? ResponseEntity.ok(body)
                : ResponseEntity.created(URI.create(location)).body(body);
    }

    private static StructureId structure(Actor actor, MultipartHttpServletRequest request) {
        var asked = request.getParameter("structure");
        return asked == null || asked.isBlank() ? own(actor) : StructureId.of(asked.strip());
    }

    private static StructureId own(Actor actor) {
        if (actor.structure() == null) {
            throw Refusal.forbidden();
        }
        return actor.structure();
    }
}
