package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where one signs in. */
@Controller
class SignInPages {

    private static final String PAGE = "membership/sign-in";

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        if (CurrentActor.of(request) != null) {
            return "redirect:/";
        }
        for (String notice : new String[] {"expired", "out", "ready"}) {
            if (request.getParameter(notice) != null) {
                model.addAttribute("notice", "membership.sign-in." + notice);
            }
        }
        return PAGE;
    }

    /** The same form after a wrong password; reached by forward only. */
    @PostMapping("/sign-in/refused")
    String refused(
            @RequestAttribute(name = Arrival.REFUSAL, required = false) @Nullable Refusal refusal,
            @RequestParam(defaultValue = "") String username,
            HttpServletResponse response,
            Model model) {
        if (refusal == null) {
            return "redirect:/sign-in";
        }
        Object retryAfter = refusal.details().get("retryAfter");
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("username", username);
        return PAGE;
    }
}
