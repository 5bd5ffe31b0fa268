package org.palier.membership.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palier.membership.PageMark;
import org.palier.membership.PageMarks;
import org.palier.membership.SignedIn;
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

    static final String SIGN_OUT = "/sign-out";
    static final String OUT = "/sign-in?out";

    private static final String SESSION = "Palier-Session";
    private static final Pattern OPENED_BY_A_LINK = Pattern.compile("/(first|welcome)/[^/]+");

    private final Refusals refusals;
    private final WantedPages places;
    private final PageMarks marks;
    private final UnsentForms unsent;

    Departure(Refusals refusals, WantedPages places, PageMarks marks, UnsentForms unsent) {
        this.refusals = refusals;
        this.places = places;
        this.marks = marks;
        this.unsent = unsent;
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
        SignedIn now = CurrentActor.signedIn();
        if (!(denied instanceof CsrfException)) {
            refusals.answer(request, response, Refusal.forbidden());
        } else if (Whereabouts.isFromAScript(request)) {
            tell(
                    response,
                    now == null ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN,
                    now == null ? "ended" : "stale");
        } else if (now == null) {
            ended(request, response);
        } else {
            stale(now, request, response);
        }
    }

    private void ended(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String asked = request.getRequestURI();
        if (asked.equals("/sign-in")) {
            request.setAttribute(
                    Arrival.REFUSAL, Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.sign-in-too-old"));
            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
        } else if (asked.equals(SIGN_OUT)) {
            response.sendRedirect(OUT);
        } else if (OPENED_BY_A_LINK.matcher(asked).matches()) {
            if (Whereabouts.of(request).equals(asked)) {
                unsent.keepOfAGuest(request);
            }
            response.sendRedirect(asked + UnsentNotes.PLACE);
        } else {
            keep(request);
            places.keep(request, response);
            response.sendRedirect("/sign-in?expired");
        }
    }

    /** What is sent from a page that was left open comes back there, to be sent by a token of now. */
    private void stale(SignedIn now, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<PageMark> mark = keep(request);
        if (mark.isPresent() && mark.get().person().equals(now.id())) {
            response.sendRedirect(mark.get().page() + UnsentNotes.PLACE);
        } else {
            String why = mark.isPresent() ? "form-of-another" : "form-too-old";
            refusals.answer(request, response, Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal." + why));
        }
    }

    /** Only what bears our mark: what another site sends is not kept. */
    private Optional<PageMark> keep(HttpServletRequest request) {
        Optional<PageMark> mark =
                Optional.ofNullable(request.getParameter(MarkedForms.FIELD)).flatMap(marks::read);
        mark.ifPresent(known -> {
            request.setAttribute(Whereabouts.PAGE, known.page());
            unsent.keep(request, known.person(), known.page());
        });
        return mark;
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
