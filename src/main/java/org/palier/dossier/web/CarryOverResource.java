package org.palier.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.CarryChoice;
import org.palier.dossier.CarryOvers;
import org.palier.dossier.DossierId;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of former campaigns for programs. */
@RestController
@RequestMapping("/api/dossiers/{id}/carry-over")
class CarryOverResource {

    /** What is chosen for a document on a criterion. */
    record Choosing(
            @Nullable String criterion,
            @Nullable String document,
            @Nullable CarryChoice choice) {}

    /** A former proof as it is proposed. */
    record Former(
            String criterion,
            String document,
            int version,
            String title,
            String from,
            @Nullable CarryChoice choice) {

        static Former of(CarryOvers.Former former) {
            return new Former(
                    former.criterion(),
                    former.version().document().toString(),
                    former.version().version(),
                    former.version().title(),
                    former.from().toString(),
                    former.choice());
        }
    }

    /** All that is proposed. */
    record Listing(List<Former> items) {}

    private final CarryOvers carryOvers;

    CarryOverResource(CarryOvers carryOvers) {
        this.carryOvers = carryOvers;
    }

    @GetMapping
    Listing of(Actor actor, @PathVariable DossierId id) {
        return new Listing(carryOvers.of(actor, id).stream().map(Former::of).toList());
    }

    @PostMapping
    Listing choose(Actor actor, @PathVariable DossierId id, @RequestBody Choosing choosing) {
        if (choosing.criterion() == null || choosing.document() == null || choosing.choice() == null) {
            throw Refusal.invalid("dossier.refusal.carry-choice").at("choice");
        }
        carryOvers.choose(actor, id, choosing.criterion(), DocumentId.of(choosing.document()), choosing.choice());
        return of(actor, id);
    }
}
