package org.palier.membership.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.membership.Acting;
import org.palier.membership.PageMarks;
import org.palier.membership.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows an attempt to sign in: where one was going, the choice of a structure, or the form again. */
@Component
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    static final String REFUSAL = "refusal";

    private final Acting acting;
    private final PageMarks marks;

    Arrival(Acting acting, PageMarks marks, WantedPages wanted) {
        this.acting = acting;
        this.marks = marks;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            MarkedForms.begin(request, marks.key(signedIn.id()));
            if (acting.places(signedIn).size() > 1) {
                getRedirectStrategy().sendRedirect(request, response, "/acting");
                return;
            }
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** The form comes again in the same answer, so that the name typed is kept. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof Door.Closed closed) {
            request.setAttribute(REFUSAL, closed.refusal());
        }
        request.getRequestDispatcher("/sign-in/refused").forward(request, response);
    }
}
