package org.palier.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.evidence.Sweeps;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.palier.workflow.Operations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How the service runs, for its operator. */
@Controller
class OperationsPages {

    private final Operations operations;
    private final Sweeps sweeps;

    OperationsPages(Operations operations, Sweeps sweeps) {
        this.operations = operations;
        this.sweeps = sweeps;
    }

    @GetMapping("/operations")
    String state(Actor actor, Model model) {
        model.addAttribute("service", operations.state(actor));
        return "workflow/operations";
    }

    @PostMapping("/operations/{job}/retry")
    RedirectView retry(Actor actor, @PathVariable String job, RedirectAttributes said) {
        operations.retry(actor, job);
        said.addFlashAttribute("retried", true);
        return back();
    }

    @PostMapping("/operations/sweep")
    RedirectView sweep(Actor actor, RedirectAttributes said) {
        sweeps.begin(actor);
        said.addFlashAttribute("swept", true);
        return back();
    }

    @PostMapping("/operations/bucket/claim")
    Object claim(Actor actor, RedirectAttributes said, HttpServletResponse response, Model model) {
        try {
            operations.claimBucket(actor);
            said.addFlashAttribute("claimed", true);
            return back();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("refusal", refusal);
            return state(actor, model);
        }
    }

    private static RedirectView back() {
        RedirectView back = new RedirectView("/operations", true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
