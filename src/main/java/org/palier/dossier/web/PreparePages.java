package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a structure says of a criterion: its level and comment, that it does not apply, an answer to the binôme. */
@Controller
@RequestMapping("/dossiers/{id}/criteria/{code}")
class PreparePages {

    private final Dossiers dossiers;
    private final Preparation preparation;

    PreparePages(Dossiers dossiers, Preparation preparation) {
        this.dossiers = dossiers;
        this.preparation = preparation;
    }

    /** What the claim's form holds. */
    record Claim(
            @Nullable Integer level,
            @Nullable String comment,
            @Nullable Long revision) {}

    @PostMapping("/claim")
    String claim(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            Claim claim,
            Model model,
            HttpServletResponse response) {
        return claim(
                actor,
                DossierId.of(id),
                code,
                claim,
                null,
                "redirect:/dossiers/" + id + "?for=" + code + "#" + code,
                model,
                response);
    }

    @PostMapping(path = "/claim", headers = "HX-Request")
    String claimSwiftly(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            Claim claim,
            Model model,
            HttpServletResponse response) {
        return claim(actor, DossierId.of(id), code, claim, "saved", null, model, response);
    }

    private String claim(
            Actor actor,
            DossierId id,
            String code,
            Claim claim,
            @Nullable String fragment,
            @Nullable String next,
            Model model,
            HttpServletResponse response) {
        try {
            if (claim.level() == null) {
                throw Refusal.invalid("dossier.prepare.level-wanted").at("level");
            }
            dossiers.claim(actor, id, code, claim.level(), claim.comment(), claim.revision());
        } catch (Refusal refusal) {
            model.addAttribute("conflict", refusal.code().equals("dossier.refusal.revision"));
            Typed typed = Typed.claim(code, claim.level(), claim.comment());
            return preparation.refused(refusal, actor, id, typed, fragment, model, response);
        }
        return next != null ? next : preparation.part(actor, id, code, "saved", model);
    }

    @PostMapping("/applicability")
    String apply(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam boolean applicable,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            dossiers.apply(actor, DossierId.of(id), code, applicable, reason);
        } catch (Refusal refusal) {
            Typed typed = Typed.reason(code, reason);
            return preparation.refused(refusal, actor, DossierId.of(id), typed, null, model, response);
        }
        return "redirect:/dossiers/" + id + "?for=" + code + "#" + code;
    }
}
