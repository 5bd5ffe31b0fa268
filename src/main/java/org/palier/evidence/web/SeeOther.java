package org.palier.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What follows a form: another page when it was taken, the same page with the reason when it was not. */
class SeeOther {

    private SeeOther() {}

    static ModelAndView to(String page) {
        var target = new RedirectView(page, true);
        target.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(target);
    }

    /** Prepares the page to say the refusal, but one that must not show anything is thrown on. */
    static void unlessItHides(Refusal refusal, HttpServletResponse response, Model model) {
        if (refusal.kind() == Refusal.Kind.UNKNOWN || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("refusal", refusal);
    }
}
