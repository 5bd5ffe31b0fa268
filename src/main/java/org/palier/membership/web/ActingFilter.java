package org.palier.membership.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Acting;
import org.palier.membership.Actor;
import org.palier.membership.Doorkeeper;
import org.palier.membership.SignedIn;
import org.palier.shared.Guest;
import org.palier.shared.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who acts and for which structure; somebody who holds no role any more is out at once. */
class ActingFilter extends OncePerRequestFilter {

    static final String CHOSEN = "palier.acting";
    static final String HEADER = "X-Palier-Structure";

    private static final Pattern OPEN_TO_ALL = Pattern.compile("/(css|js|webjars|icons|actuator)/");

    private final Doorkeeper door;
    private final Refusals refusals;

    ActingFilter(Doorkeeper door, Refusals refusals) {
        this.door = door;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Whereabouts.of(request);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication authentication) {
            SignedIn signedIn = authentication.getPrincipal();
            List<Actor> places = door.places(signedIn);
            if (places.isEmpty() && door.isAsked(signedIn) && request.getSession(false) != null) {
                if (!request.getServletPath().startsWith(OfferPages.PATH)) {
                    response.sendRedirect(request.getContextPath() + OfferPages.PATH);
                    return;
                }
            } else if (places.isEmpty()) {
                leave(request);
            } else if (!choose(request, signedIn, places)) {
                refusals.answer(
                        request, response, Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.not-acting-there"));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** What a page is dressed with is for everybody, and asks nothing of the database. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN_TO_ALL.matcher(request.getServletPath()).lookingAt();
    }

    private static boolean choose(HttpServletRequest request, SignedIn signedIn, List<Actor> places) {
        HttpSession session = request.getSession(false);
        Optional<Actor> actor = session == null
                ? Acting.choose(places, signedIn.structure()).filter(place -> isNamed(place, request.getHeader(HEADER)))
                : Acting.choose(places, (String) session.getAttribute(CHOSEN)).or(() -> Acting.choose(places, null));
        if (session != null && session.getAttribute(CHOSEN) == null) {
            // because a place accepted later must not become the one acted for by itself
            actor.ifPresent(found -> session.setAttribute(CHOSEN, Acting.codeOf(found)));
        }
        actor.ifPresent(found -> {
            CurrentActor.set(request, found, places);
            Guest.actsFor(Acting.codeOf(found));
        });
        return actor.isPresent();
    }

    /** A token acts for the one structure it was made for: naming another is refused rather than taken for it. */
    private static boolean isNamed(Actor place, @Nullable String header) {
        return header == null || header.equals(Acting.codeOf(place));
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
