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

    private static final String SESSION = "Palier-Session";

    private final Refusals refusals;
    private final WantedPages places;

    Departure(Refusals refusals, WantedPages places) {
        this.refusals = refusals;
        this.places = places;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (Whereabouts.isFromAScript(request)) {
            tell(response, HttpServletResponse.SC_UNAUTHORIZED, "ended");
        } else {
            response.sendRedirect(request.getContextPath() + (hadASession(request) ? "/sign-in?expired" : "/sign-in"));
        }
    }

    /** A form sent after its session is over has lost its token with it: signing in again is the cure. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws ServletException, IOException {
        boolean ended = denied instanceof CsrfException && CurrentActor.of(request) == null;
        if (denied instanceof CsrfException && Whereabouts.isFromAScript(request)) {
            tell(
                    response,
                    ended ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN,
                    ended ? "ended" : "stale");
        } else if (ended) {
            places.keep(request, response);
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        } else if (denied instanceof CsrfException) {
            refusals.answer(request, response, Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.form-too-old"));
        } else {
            refusals.answer(request, response, Refusal.forbidden());
        }
    }

    /** To a script a word is enough: the page that it runs in says the rest in place. */
    private static void tell(HttpServletResponse response, int status, String word) {
        response.setHeader(SESSION, word);
        response.setStatus(status);
    }

    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
