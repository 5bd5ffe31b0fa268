package org.palier.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.palier.membership.PersonId;
import org.palier.membership.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps for a while what somebody sent too late, for that person alone: few forms, of a size that people type. Nothing of it
 * is ever acted on; it is shown in its form again.
 */
@Component
class UnsentForms implements LogoutHandler {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 5;
    private static final int LONGEST = 32_000;
    private static final int LONGEST_OF_A_GUEST = 1_000;
    private static final String GUESTS = "palier.unsent";

    private final Map<PersonId, List<UnsentForm>> forms = new ConcurrentHashMap<>();
    private final Clock clock;

    UnsentForms(Clock clock) {
        this.clock = clock;
    }

    /** Whether the form is of a size that is kept. */
    boolean hasRoomFor(HttpServletRequest request) {
        return UnsentForm.of(request, "", clock.instant()).size() <= LONGEST;
    }

    /** Keeps the form for the person whose mark it bears. */
    void keep(HttpServletRequest request, PersonId person, String page) {
        Instant now = clock.instant();
        UnsentForm form = UnsentForm.of(request, page, now);
        forms.values().removeIf(kept -> kept.stream().noneMatch(one -> isFresh(one, now)));
        if (form.size() <= LONGEST) {
            forms.merge(person, List.of(form), (kept, added) -> joined(kept, form, now));
        }
    }

    /** Keeps what somebody without an account typed on the page that a link opened to them; in their session only. */
    void keepOfAGuest(HttpServletRequest request) {
        UnsentForm form = UnsentForm.of(request, request.getRequestURI(), clock.instant());
        if (form.size() <= LONGEST_OF_A_GUEST) {
            request.getSession().setAttribute(GUESTS, form);
        }
    }

    /** What is to be shown again on this page to whoever asks for it. */
    List<UnsentForm> on(HttpServletRequest request, String page) {
        SignedIn now = CurrentActor.signedIn();
        return (now == null ? ofAGuest(request) : forms.getOrDefault(now.id(), List.of()))
                .stream()
                        .filter(form -> form.page().equals(page) && isFresh(form, clock.instant()))
                        .toList();
    }

    /** Whoever leaves leaves nothing behind. */
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication leaving) {
        if (leaving instanceof SignedInAuthentication entered) {
            forms.remove(entered.getPrincipal().id());
        }
    }

    /** Nothing of it is to be kept any more. */
    void shown(HttpServletRequest request, UnsentForm form) {
        SignedIn now = CurrentActor.signedIn();
        if (now != null) {
            forget(now.id(), form::equals);
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(GUESTS);
        }
    }

    void forget(PersonId person, Predicate<UnsentForm> which) {
        forms.computeIfPresent(person, (same, kept) -> {
            List<UnsentForm> left = kept.stream().filter(which.negate()).toList();
            return left.isEmpty() ? null : left;
        });
    }

    private static List<UnsentForm> joined(List<UnsentForm> kept, UnsentForm form, Instant now) {
        List<UnsentForm> all = new ArrayList<>(kept);
        all.removeIf(one -> one.isThatOf(form.page(), form.action()) || !isFresh(one, now));
        all.add(form);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private static List<UnsentForm> ofAGuest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(GUESTS) instanceof UnsentForm form ? List.of(form) : List.of();
    }

    private static boolean isFresh(UnsentForm form, Instant now) {
        return form.at().plus(KEPT).isAfter(now);
    }
}
