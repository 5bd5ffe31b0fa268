package org.palier.evidence.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.palier.evidence.Sweeps;
import org.palier.membership.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reading of all that is kept, for the operator. */
@RestController
@RequestMapping("/api/operations/sweep")
class SweepResource {

    private final Sweeps sweeps;

    SweepResource(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @GetMapping
    Sweeps.State state(Actor actor) {
        return sweeps.state(actor);
    }

    @PostMapping
    @ApiResponse(responseCode = "202", description = "Asked for: it begins within a minute, unless one is under way.")
    ResponseEntity<Sweeps.State> begin(Actor actor) {
        sweeps.begin(actor);
        return ResponseEntity.accepted().body(sweeps.state(actor));
    }
}
