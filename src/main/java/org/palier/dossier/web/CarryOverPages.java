package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.dossier.CarryChoice;
import org.palier.dossier.CarryOvers;
import org.palier.dossier.DossierId;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is made of the proofs of former campaigns. */
@Controller
class CarryOverPages {

    private final CarryOvers carryOvers;
    private final Preparation preparation;

    CarryOverPages(CarryOvers carryOvers, Preparation preparation) {
        this.carryOvers = carryOvers;
        this.preparation = preparation;
    }

    @PostMapping("/dossiers/{id}/carry-over")
    String choose(
            Actor actor,
            @PathVariable String id,
            @RequestParam String criterion,
            @RequestParam String document,
            @RequestParam CarryChoice choice,
            Model model,
            HttpServletResponse response) {
        DossierId dossier = DossierId.of(id);
        try {
            carryOvers.choose(actor, dossier, criterion, DocumentId.of(document), choice);
        } catch (Refusal refusal) {
            return preparation.refused(refusal, actor, dossier, Typed.nothing(criterion), null, model, response);
        }
        return "redirect:/dossiers/" + id + "?for=" + criterion + "#former";
    }
}
