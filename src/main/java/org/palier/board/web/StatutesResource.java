package org.palier.board.web;

import org.jspecify.annotations.Nullable;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The statutes of one's own structure, for programs. */
@RestController
class StatutesResource {

    record Writing(@Nullable Integer quorum, Statutes.@Nullable Majority majority, Statutes.@Nullable Tie tie) {}

    private final StatuteBook statutes;

    StatutesResource(StatuteBook statutes) {
        this.statutes = statutes;
    }

    @GetMapping("/api/statutes")
    Statutes get(Actor actor) {
        StructureId structure = actor.structure();
        if (structure == null) {
            throw Refusal.unknown();
        }
        return statutes.of(structure).orElseThrow(Refusal::unknown);
    }

    @PutMapping("/api/statutes")
    Statutes write(Actor actor, @RequestBody Writing said) {
        if (said.quorum() == null || said.majority() == null || said.tie() == null) {
            throw Refusal.invalid("board.refusal.statutes-incomplete");
        }
        statutes.write(actor, new Statutes(said.quorum(), said.majority(), said.tie()));
        return get(actor);
    }
}
