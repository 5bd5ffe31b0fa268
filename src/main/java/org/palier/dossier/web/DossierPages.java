package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Viewpoint;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dossier as each person meets it: to prepare, to send, to read. */
@Controller
@RequestMapping("/dossiers/{id}")
class DossierPages {

    private final Dossiers dossiers;
    private final Preparation preparation;
    private final Frames frames;

    DossierPages(Dossiers dossiers, Preparation preparation, Frames frames) {
        this.dossiers = dossiers;
        this.preparation = preparation;
        this.frames = frames;
    }

    @GetMapping
    String dossier(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "for", required = false) @Nullable String opened,
            Model model) {
        DossierView dossier = dossiers.view(actor, DossierId.of(id));
        if (Preparation.isFor(dossier)) {
            model.addAttribute("opened", opened);
            return preparation.page(actor, dossier, q, model);
        }
        frames.put(model, dossier);
        return dossier.viewpoint() == Viewpoint.REVIEWER_OUTSIDE ? "dossier/outside" : "dossier/show";
    }

    /** What will be sent and who will read it, before it is sent. */
    @GetMapping("/sending")
    String sending(Actor actor, @PathVariable String id, Model model) {
        DossierView dossier = dossiers.view(actor, DossierId.of(id));
        return Preparation.isFor(dossier) ? sending(actor, dossier, model) : "redirect:/dossiers/" + id;
    }

    @PostMapping("/submission")
    String submit(
            Actor actor, @PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes next) {
        try {
            dossiers.submit(actor, DossierId.of(id));
        } catch (Refusal refusal) {
            DossierView dossier = dossiers.view(actor, DossierId.of(id));
            if (!Preparation.isFor(dossier)) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return sending(actor, dossier, model);
        }
        next.addFlashAttribute("sent", true);
        return "redirect:/dossiers/" + id;
    }

    private String sending(Actor actor, DossierView dossier, Model model) {
        frames.put(model, dossier);
        model.addAttribute("todo", new Todo(dossiers.readiness(actor, dossier.id())));
        model.addAttribute("leads", actor.leads(dossier.summary().structure()));
        return "dossier/sending";
    }
}
