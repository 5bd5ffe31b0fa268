package org.palier.membership.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.palier.membership.PageMark;
import org.palier.shared.web.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps what somebody typed when the answer is a page that only says no: a full disk, a database away, an overtaken gesture. */
class RefusedFormFilter extends OncePerRequestFilter {

    /** Where the form stands; the page that says no reads it. */
    private static final String KEPT_ON = "formKeptOn";

    private final UnsentForms forms;

    RefusedFormFilter(UnsentForms forms) {
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PageMark> mark = MarkedForms.own(request);
        if (mark.isEmpty() || !forms.hasRoomFor(request)) {
            chain.doFilter(request, response);
            return;
        }
        // said before, because the page is written before it is known here that there is one
        request.setAttribute(KEPT_ON, mark.get().page() + UnsentNotes.PLACE);
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = !Problems.isRefusedOnAPage(request);
        } finally {
            if (!answered) {
                forms.keep(request, mark.get().person(), mark.get().page());
            }
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || Whereabouts.isFromAScript(request);
    }
}
