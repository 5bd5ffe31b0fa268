package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Outcome;
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

/** The binôme's regard: the undertaking first, then proof and criterion side by side, one criterion after the other. */
@Controller
@RequestMapping("/dossiers/{id}")
class ReviewPages {

    private final Dossiers dossiers;
    private final Frames frames;
    private final Sheets sheets;

    ReviewPages(Dossiers dossiers, Frames frames, Sheets sheets) {
        this.dossiers = dossiers;
        this.frames = frames;
        this.sheets = sheets;
    }

    /** What the form of a regard holds. */
    record Regard(
            Outcome outcome,
            @Nullable Integer level,
            @Nullable String comment) {}

    @GetMapping("/review")
    String review(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String criterion,
            @RequestParam(required = false) @Nullable String proof,
            @RequestParam(name = "with", required = false) @Nullable String beside,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        model.addAttribute("with", beside);
        model.addAttribute("q", q == null || q.isBlank() ? null : q);
        return page(actor, dossiers.view(actor, DossierId.of(id)), criterion, proof, model);
    }

    @PostMapping("/undertaking")
    String undertake(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean promised,
            @RequestParam(defaultValue = "") String interests,
            Model model,
            HttpServletResponse response) {
        try {
            if (!promised) {
                throw Refusal.invalid("dossier.outside.promise-wanted").at("promised");
            }
            dossiers.undertake(actor, DossierId.of(id), interests);
        } catch (Refusal refusal) {
            model.addAttribute("interests", interests);
            return refused(refusal, actor, id, null, model, response);
        }
        return "redirect:/dossiers/" + id + "/review";
    }

    @PostMapping("/criteria/{code}/review")
    String regard(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            Regard regard,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            dossiers.review(actor, DossierId.of(id), code, regard.outcome(), regard.level(), regard.comment());
        } catch (Refusal refusal) {
            model.addAttribute("typed", Typed.claim(code, regard.level(), regard.comment()));
            return refused(refusal, actor, id, code, model, response);
        }
        DossierView dossier = dossiers.view(actor, DossierId.of(id));
        if (dossier.state() != DossierState.UNDER_REVIEW) {
            next.addFlashAttribute("told", "dossier.review.finished");
            return "redirect:/dossiers/" + id;
        }
        next.addFlashAttribute("told", "dossier.review.told." + regard.outcome());
        next.addFlashAttribute("toldOf", code);
        String onward = Reading.of(dossier, code, null)
                .onward()
                .map(waiting -> waiting.code())
                .orElse(code);
        return "redirect:/dossiers/" + id + "/review?criterion=" + onward;
    }

    /** The page again with the message; whoever has no such page gets the message alone, and no redirect that hides it. */
    private String refused(
            Refusal refusal,
            Actor actor,
            String id,
            @Nullable String criterion,
            Model model,
            HttpServletResponse response) {
        DossierView dossier = dossiers.view(actor, DossierId.of(id));
        if (!dossier.viewpoint().reviews()) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
        return page(actor, dossier, criterion, null, model);
    }

    private String page(
            Actor actor, DossierView dossier, @Nullable String criterion, @Nullable String proof, Model model) {
        switch (dossier.viewpoint()) {
            case REVIEWER -> {
                Reading reading = Reading.of(dossier, criterion, proof);
                model.addAttribute("reading", reading);
                String words = Objects.requireNonNullElse((String) model.getAttribute("q"), "");
                model.addAttribute("sheet", sheets.of(actor, reading.proof(), words));
                reading.beside((String) model.getAttribute("with")).ifPresent(other -> {
                    model.addAttribute("beside", other);
                    model.addAttribute("sheetBeside", sheets.of(actor, other, words));
                });
            }
            case REVIEWER_OUTSIDE -> {}
            default -> {
                return "redirect:/dossiers/" + dossier.id();
            }
        }
        frames.put(model, dossier);
        return dossier.viewpoint().seesProofs() ? "dossier/review" : "dossier/outside";
    }
}
