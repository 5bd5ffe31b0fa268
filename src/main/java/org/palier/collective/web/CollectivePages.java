package org.palier.collective.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.palier.collective.CollectiveId;
import org.palier.collective.Collectives;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page where a facilitator gathers structures into a collective. */
@Controller
class CollectivePages {

    private static final String PAGE = "collective/new";

    private final Collectives collectives;

    CollectivePages(Collectives collectives) {
        this.collectives = collectives;
    }

    @GetMapping("/collective/new")
    String form(Actor actor, Model model) {
        return show(actor, "", List.of(), model);
    }

    @PostMapping("/collective/new")
    Object gather(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> structures,
            Model model,
            HttpServletResponse response) {
        try {
            CollectiveId id = collectives.gather(
                    actor, name, structures.stream().map(StructureId::of).toList());
            return new RedirectView("/collective/" + id + "/campaign", true, false);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return show(actor, name, structures, model);
        }
    }

    private String show(Actor actor, String name, List<String> ticked, Model model) {
        model.addAttribute("candidates", collectives.candidates(actor));
        model.addAttribute("name", name);
        model.addAttribute("ticked", ticked);
        return PAGE;
    }
}
