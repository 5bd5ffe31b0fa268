package org.palier.membership.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.membership.Offered;
import org.palier.membership.Offers;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The invitations that wait for the answer of who asks, for programs. */
@RestController
@RequestMapping("/api/invitations")
class OfferResource {

    /** An invitation; {@code structure} is null when it is to the network. */
    record Invitation(String id, @Nullable String structure, Set<Role> roles, String by, Instant expiresAt) {
        static Invitation of(Offered one) {
            StructureId place = one.structure();
            return new Invitation(
                    one.id().toString(),
                    place == null ? null : place.value(),
                    new TreeSet<>(one.roles()),
                    one.by(),
                    one.expiresAt());
        }
    }

    /** All of them: somebody is asked by few at a time. */
    record Asked(List<Invitation> items) {}

    /** Whether the roles act from now on, rather than once the person has opened a link of the facilitator's. */
    record Accepted(boolean inForce) {}

    private final Offers offers;

    OfferResource(Offers offers) {
        this.offers = offers;
    }

    @GetMapping
    Asked asked(Actor actor) {
        return new Asked(offers.of(actor.person()).stream().map(Invitation::of).toList());
    }

    @PostMapping("/{offer}/acceptance")
    Accepted accept(Actor actor, @PathVariable UUID offer) {
        return new Accepted(offers.accept(actor.person(), offer));
    }

    @DeleteMapping("/{offer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Actor actor, @PathVariable UUID offer) {
        offers.decline(actor.person(), offer);
    }
}
