package org.palier.board.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.board.Resolutions;
import org.palier.board.Resolutions.Proposal;
import org.palier.board.Resolutions.Vote;
import org.palier.dossier.DossierId;
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

/** The page on which a board has a resolution put to it, votes, and reads the count. */
@Controller
@RequestMapping("/dossiers/{id}/resolution")
class ResolutionPages {

    private final Resolutions resolutions;
    private final Matters matters;

    ResolutionPages(Resolutions resolutions, Matters matters) {
        this.resolutions = resolutions;
        this.matters = matters;
    }

    /** What the form of a resolution holds; its levels count for a lower adoption only. */
    public record Draft(
            @Nullable Proposal proposal,
            @Nullable Map<String, String> levels,
            @Nullable String reason) {

        public Draft {
            levels = levels == null ? Map.of() : levels;
        }

        Map<String, Integer> chosen() {
            Map<String, Integer> chosen = new LinkedHashMap<>();
            if (proposal == Proposal.ADOPT_LOWER && levels != null) {
                levels.forEach((code, level) -> chosen.put(code, number(level)));
            }
            return chosen;
        }

        private static int number(String level) {
            if (!level.matches("[0-4]")) {
                throw Refusal.invalid("board.resolution.level-wanted").at("levels");
            }
            return Integer.parseInt(level);
        }
    }

    @GetMapping
    String resolution(Actor actor, @PathVariable String id, Model model) {
        return matters.page(actor, DossierId.of(id), model);
    }

    @PostMapping
    String open(Actor actor, @PathVariable String id, Draft draft, Model model, HttpServletResponse response) {
        try {
            if (draft.proposal() == null) {
                throw Refusal.invalid("board.refusal.proposal-missing").at("proposal");
            }
            resolutions.open(actor, DossierId.of(id), draft.proposal(), draft.chosen(), draft.reason());
        } catch (Refusal refusal) {
            model.addAttribute("draft", draft);
            return refused(refusal, actor, id, model, response);
        }
        return "redirect:/dossiers/" + id + "/resolution";
    }

    @PostMapping("/ballot")
    String vote(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Vote vote,
            @RequestParam String digest,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            if (vote == null) {
                throw Refusal.invalid("board.refusal.vote-missing").at("vote");
            }
            resolutions.vote(actor, DossierId.of(id), vote, digest);
        } catch (Refusal refusal) {
            return refused(refusal, actor, id, model, response);
        }
        next.addFlashAttribute("receipt", true);
        return "redirect:/dossiers/" + id + "/resolution";
    }

    @PostMapping("/closing")
    String close(Actor actor, @PathVariable String id, Model model, HttpServletResponse response) {
        try {
            resolutions.close(actor, DossierId.of(id));
        } catch (Refusal refusal) {
            return refused(refusal, actor, id, model, response);
        }
        return "redirect:/dossiers/" + id + "/resolution";
    }

    private String refused(Refusal refusal, Actor actor, String id, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
        return matters.page(actor, DossierId.of(id), model);
    }
}
