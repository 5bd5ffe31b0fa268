package org.palier.membership.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palier.shared.Refusal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Brings to the sign-in page whoever is not signed in, and says so when it is because the session is over. */
@Component
class Departure implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusals refusals;

    Departure(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        response.sendRedirect(request.getContextPath() + (hadASession(request) ? "/sign-in?expired" : "/sign-in"));
    }

    /** A form sent after its session is over has lost its token with it: signing in again is the cure. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException, IOException {
        if (denied instanceof CsrfException && CurrentActor.of(request) == null) {
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        } else if (denied instanceof CsrfException) {
            refusals.answer(request, response, Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.form-too-old"));
        } else {
            refusals.answer(request, response, Refusal.forbidden());
        }
    }

    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
