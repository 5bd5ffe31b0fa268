package org.palier.evidence.uploads;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import me.desair.tus.server.HttpHeader;
import me.desair.tus.server.TusFileUploadService;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.EvidenceSettings;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.palier.shared.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Uploads that go on after a cut (tus 1.0): announced by POST, sent piece by piece by PATCH, a document at the last. */
@RestController
@RequestMapping({"/api/uploads", "/uploads"})
class UploadResource {

    static final String ACTOR = "palier.uploader";

    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS = "creation,checksum,termination,expiration";

    private final TusFileUploadService tus;
    private final EvidenceSettings settings;
    private final Problems problems;

    UploadResource(TusFileUploadService tus, EvidenceSettings settings, Problems problems) {
        this.tus = tus;
        this.settings = settings;
        this.problems = problems;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Hidden
    @Nullable
    ResponseEntity<ProblemDetail> abilities(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        var answer = pass(actor, request, response, locale);
        response.setHeader(HttpHeader.TUS_EXTENSION, EXTENSIONS);
        return answer;
    }

    @PostMapping
    @Operation(summary = "Announce an upload (tus 1.0 creation)")
    @Parameter(in = ParameterIn.HEADER, name = "Tus-Resumable", description = "1.0.0", required = true)
    @Parameter(in = ParameterIn.HEADER, name = "Upload-Length", description = "in bytes", required = true)
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Upload-Metadata",
            description = "filename; and title, type, structure, or document for a further version of it",
            required = true)
    @ApiResponse(
            responseCode = "201",
            description = "Announced: its pieces go to the Location.",
            content = @Content,
            headers = {@Header(name = "Location"), @Header(name = "Upload-Expires")})
    @Nullable
    ResponseEntity<ProblemDetail> announce(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return pass(actor, request, response, locale);
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Hidden
    @Nullable
    ResponseEntity<ProblemDetail> offset(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return pass(actor, request, response, locale);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Send a piece of an upload (tus 1.0)")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true)
    @Parameter(in = ParameterIn.HEADER, name = "Tus-Resumable", description = "1.0.0", required = true)
    @Parameter(in = ParameterIn.HEADER, name = "Upload-Offset", description = "where it begins", required = true)
    @Parameter(in = ParameterIn.HEADER, name = "Upload-Checksum", description = "of the piece, e.g. sha256 and Base64")
    @ApiResponse(
            responseCode = "204",
            description = "Kept. When it was the last, the upload is a document; an empty piece asks for that again.",
            content = @Content,
            headers = {
                @Header(name = "Upload-Offset"),
                @Header(name = HandingOver.DOCUMENT, description = "The document's version, once it is whole."),
                @Header(name = HandingOver.DUPLICATE, description = "true where the structure had these very bytes.")
            })
    @Nullable
    ResponseEntity<ProblemDetail> piece(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return pass(actor, request, response, locale);
    }

    /** For clients that can send neither PATCH nor DELETE: X-HTTP-Method-Override says which is meant. */
    @PostMapping("/{id}")
    @Hidden
    @Nullable
    ResponseEntity<ProblemDetail> instead(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return pass(actor, request, response, locale);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Give an upload up (tus 1.0 termination)")
    @Parameter(in = ParameterIn.PATH, name = "id", required = true)
    @ApiResponse(responseCode = "204", description = "Its bytes are gone.", content = @Content)
    @Nullable
    ResponseEntity<ProblemDetail> giveUp(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return pass(actor, request, response, locale);
    }

    private @Nullable ResponseEntity<ProblemDetail> pass(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        request.setAttribute(ACTOR, actor);
        response.setHeader(HttpHeader.TUS_RESUMABLE, VERSION);
        try {
            mustPrepare(actor);
            var heard = new Heard(response);
            tus.process(new Spoken(request), heard, owner(actor));
            return heard.error() == 0
                    ? null
                    : refused(UploadRefusals.of(heard.error(), settings.maxSize()), heard.error(), request, locale);
        } catch (Refusal refusal) {
            var status = UploadRefusals.isTaken(refusal)
                    ? UploadRefusals.TAKEN
                    : refusal.kind().status();
            return refused(refusal, status, request, locale);
        }
    }

    private ResponseEntity<ProblemDetail> refused(
            Refusal refusal, int status, HttpServletRequest request, Locale locale) {
        var problem = problems.problem(refusal, request, locale);
        problem.setStatus(status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> Problems.sayWhenToRetry(refusal, headers))
                .body(problem);
    }

    private static void mustPrepare(Actor actor) {
        if (actor.structure() == null || !actor.prepares(actor.structure())) {
            throw Refusal.forbidden();
        }
    }

    /** Uploads belong to a person in a structure; for anybody else, and anywhere else, they do not exist. */
    private static String owner(Actor actor) {
        return actor.person().value() + " " + (actor.structure() == null ? "" : actor.structure());
    }
}
