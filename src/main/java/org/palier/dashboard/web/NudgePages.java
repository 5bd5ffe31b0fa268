package org.palier.dashboard.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.shared.web.Dates;
import org.palier.shared.web.Wording;
import org.palier.workflow.Inbox;
import org.palier.workflow.InboxTask;
import org.palier.workflow.Notices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The facilitator's nudge, whose text is read and changed before it leaves. */
@Controller
@RequestMapping("/collective/nudge")
class NudgePages {

    private final Dossiers dossiers;
    private final Inbox inbox;
    private final Notices notices;
    private final Wording wording;
    private final Dates dates;

    NudgePages(Dossiers dossiers, Inbox inbox, Notices notices, Wording wording, Dates dates) {
        this.dossiers = dossiers;
        this.inbox = inbox;
        this.notices = notices;
        this.wording = wording;
        this.dates = dates;
    }

    @GetMapping
    String write(Actor actor, @RequestParam String dossier, Locale locale, Model model) {
        Turn turn = turn(actor, dossier);
        String until = dates.until(turn.task().dueAt(), locale);
        return show(turn, wording.of("dashboard.nudge.words." + turn.task().kind(), locale, until), model);
    }

    @PostMapping
    Object send(
            Actor actor,
            @RequestParam String dossier,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes said) {
        Turn turn = turn(actor, dossier);
        try {
            notices.nudge(actor, turn.dossier().id(), turn.of(), words);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return show(turn, words, model);
        }
        said.addFlashAttribute("nudged", turn.of().value());
        RedirectView back =
                new RedirectView("/collective?campaign=" + turn.dossier().campaign(), true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }

    /** Whose turn it is on a dossier. */
    private record Turn(DossierSummary dossier, InboxTask task) {

        StructureId of() {
            return task.kind() == InboxTask.Kind.REVIEW ? dossier.reviewer() : dossier.structure();
        }
    }

    private Turn turn(Actor actor, String id) {
        if (!actor.has(Role.FACILITATOR)) {
            throw Refusal.forbidden();
        }
        DossierId dossier = DossierId.of(id);
        @Nullable
        DossierSummary summary = dossiers.summaries(actor, List.of(dossier)).get(dossier);
        @Nullable InboxTask task = inbox.next(List.of(dossier)).get(dossier);
        if (summary == null || task == null) {
            throw Refusal.unknown();
        }
        return new Turn(summary, task);
    }

    private String show(Turn turn, String words, Model model) {
        model.addAttribute("dossier", turn.dossier());
        model.addAttribute("to", turn.of().value());
        model.addAttribute("words", words);
        return "dashboard/nudge";
    }
}
