package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The structure's answer to a question of its binôme. */
@Controller
class AnswerPages {

    private final Dossiers dossiers;
    private final Frames frames;

    AnswerPages(Dossiers dossiers, Frames frames) {
        this.dossiers = dossiers;
        this.frames = frames;
    }

    @PostMapping("/dossiers/{id}/criteria/{code}/answer")
    String answer(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String comment,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            dossiers.answer(actor, DossierId.of(id), code, comment);
        } catch (Refusal refusal) {
            frames.put(model, dossiers.view(actor, DossierId.of(id)));
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal.at("answer-" + code));
            model.addAttribute("typed", Typed.claim(code, null, comment));
            return "dossier/show";
        }
        next.addFlashAttribute("told", "dossier.show.answered");
        next.addFlashAttribute("toldOf", code);
        return "redirect:/dossiers/" + id + "#" + code;
    }
}
