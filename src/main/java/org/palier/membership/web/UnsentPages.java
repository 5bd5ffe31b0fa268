package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import org.palier.membership.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets go what somebody sent too late and does not want any more. */
@Controller
class UnsentPages {

    static final String REMOVAL = "/unsent/removal";

    private final UnsentForms forms;

    UnsentPages(UnsentForms forms) {
        this.forms = forms;
    }

    @PostMapping(REMOVAL)
    String remove(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "") String id,
            HttpServletRequest request) {
        forms.forget(signedIn.id(), form -> form.id().equals(id));
        return "redirect:" + Whereabouts.of(request);
    }
}
