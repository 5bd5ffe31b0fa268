package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where a request keeps who acts; templates read it as {@code actor} and {@code severalStructures}. */
final class CurrentActor {

    private static final String ACTOR = "actor";
    private static final String SEVERAL = "severalStructures";
    private static final String PLACES = "places";

    private CurrentActor() {}

    static void set(HttpServletRequest request, Actor actor, List<Actor> places) {
        request.setAttribute(ACTOR, actor);
        request.setAttribute(PLACES, places);
        request.setAttribute(SEVERAL, places.size() > 1);
    }

    static @Nullable Actor of(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : null;
    }

    /** Who came through the door, whether they act anywhere or not. */
    static @Nullable SignedIn signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication entered
                ? entered.getPrincipal()
                : null;
    }

    @SuppressWarnings("unchecked")
    static List<Actor> places(HttpServletRequest request) {
        return request.getAttribute(PLACES) instanceof List<?> places ? (List<Actor>) places : List.of();
    }
}
