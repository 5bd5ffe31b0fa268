package org.palier.workflow.web;

import org.palier.membership.Actor;
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

    OperationsPages(Operations operations) {
        this.operations = operations;
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
        RedirectView back = new RedirectView("/operations", true, false);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return back;
    }
}
