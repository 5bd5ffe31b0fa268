package org.palier.board.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.board.ResolutionView;
import org.palier.board.Resolutions;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resolutions and ballots for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/dossiers/{id}/resolution")
class ResolutionResource {

    record Opening(
            Resolutions.@Nullable Proposal proposal,
            @Nullable Map<String, Integer> levels,
            @Nullable String reason) {}

    record BallotPaper(
            Resolutions.@Nullable Vote vote, @Nullable String digest) {}

    private final Resolutions resolutions;

    ResolutionResource(Resolutions resolutions) {
        this.resolutions = resolutions;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ResolutionJson> open(Actor actor, @PathVariable DossierId id, @RequestBody Opening opening) {
        if (opening.proposal() == null) {
            throw Refusal.invalid("board.refusal.proposal-missing").at("proposal");
        }
        Map<String, Integer> levels = opening.levels() == null ? Map.of() : opening.levels();
        ResolutionView opened = resolutions.open(actor, id, opening.proposal(), levels, opening.reason());
        return ResponseEntity.created(URI.create("/api/dossiers/" + id + "/resolution"))
                .body(ResolutionJson.of(opened));
    }

    @GetMapping
    ResolutionJson get(Actor actor, @PathVariable DossierId id) {
        return ResolutionJson.of(resolutions.view(actor, id));
    }

    @PutMapping("/ballot")
    ResolutionJson vote(Actor actor, @PathVariable DossierId id, @RequestBody BallotPaper paper) {
        if (paper.vote() == null) {
            throw Refusal.invalid("board.refusal.vote-missing").at("vote");
        }
        String digest = paper.digest() == null ? "" : paper.digest();
        return ResolutionJson.of(resolutions.vote(actor, id, paper.vote(), digest));
    }

    @PostMapping("/closing")
    ResolutionJson close(Actor actor, @PathVariable DossierId id) {
        return ResolutionJson.of(resolutions.close(actor, id));
    }
}
