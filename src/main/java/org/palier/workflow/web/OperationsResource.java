package org.palier.workflow.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Custody;
import org.palier.membership.Actor;
import org.palier.workflow.Operations;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the service runs, for the programs of its operator. */
@RestController
class OperationsResource {

    /**
     * The bucket of the files.
     *
     * @param held why nothing is removed from it; null where nothing holds
     * @param unerased how many erased documents the store does not let go
     */
    record Bucket(
            boolean ready,
            Custody.@Nullable Hold held,
            @Nullable Instant since,
            long unerased) {}

    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/api/operations/bucket")
    Bucket bucket(Actor actor) {
        Operations.ServiceState state = operations.state(actor);
        return new Bucket(
                state.storeReady(), state.removals().hold(), state.removals().since(), state.unerased());
    }

    @PostMapping("/api/operations/bucket/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "This database is the right one: the long waiting begins anew.")
    void claim(Actor actor) {
        operations.claimBucket(actor);
    }
}
