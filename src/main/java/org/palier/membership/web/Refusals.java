package org.palier.membership.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Refusal;
import org.palier.shared.web.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers, from within a filter, a refusal as the controllers' advice would. */
@Controller
class Refusals {

    private static final String REFUSED = "palier.refused";

    private final Answers answers;

    Refusals(Answers answers) {
        this.answers = answers;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            request.setAttribute(REFUSED, refusal);
            request.getRequestDispatcher("/refused").forward(request, response);
            return;
        }
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        answers.answer(request, response, refusal);
    }

    /** Where a filter's refusal becomes a page; reached by forward only. */
    @RequestMapping("/refused")
    void refused(@RequestAttribute(name = REFUSED, required = false) @Nullable Refusal refusal) {
        throw refusal == null ? Refusal.unknown() : refusal;
    }
}
