package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.PersonalData;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.FindingKind;
import org.palier.evidence.findings.Part;
import org.palier.membership.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is personal in a version, over the API. */
@RestController
@RequestMapping("/api/documents/{id}/versions/{number}")
class FindingsResource {

    /** A finding, masked; on page 0 when it is in a part of the file that is on no page. */
    record FindingBody(FindingKind kind, int page, @Nullable Part part, String excerpt, boolean holds) {

        static FindingBody of(Finding one) {
            return new FindingBody(one.kind(), one.page(), one.part(), one.excerpt(), one.holds());
        }
    }

    /** The lead's word. */
    record ReleaseBody(String by, Instant at, String reason) {}

    /**
     * All findings of a version, and whether it is held because of them or of what could not be read.
     *
     * @param unread numbers of pages, and parts of the file in a word or by their name
     */
    record FindingsBody(
            List<FindingBody> items,
            boolean held,

            @ArraySchema(schema = @Schema(oneOf = {Integer.class, String.class}))
            List<Object> unread,

            @Nullable ReleaseBody released) {

        static FindingsBody of(PersonalData.Found found) {
            var released = found.released();
            return new FindingsBody(
                    found.items().stream().map(FindingBody::of).toList(),
                    found.held(),
                    Stream.<Object>concat(found.unread().pages().stream(), found.unread().parts().stream())
                            .toList(),
                    released == null ? null : new ReleaseBody(released.by(), released.at(), released.reason()));
        }
    }

    /** Why a held version may go. */
    record Reason(@Nullable String reason) {}

    private final PersonalData personalData;

    FindingsResource(PersonalData personalData) {
        this.personalData = personalData;
    }

    @GetMapping("/findings")
    FindingsBody findings(Actor actor, @PathVariable String id, @PathVariable int number) {
        return FindingsBody.of(personalData.in(actor, DocumentId.of(id), number));
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Released: it may be shared with a binôme.")
    void release(Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody Reason reason) {
        personalData.release(actor, DocumentId.of(id), number, reason.reason());
    }
}
