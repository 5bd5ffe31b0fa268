package org.palier.membership;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.membership.MembershipEvent.By;
import org.palier.membership.MembershipEvent.LinkRenewed;
import org.palier.membership.MembershipEvent.RolesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what somebody did to the roles and links of another; what the service itself does at its beginning is none. */
@Component
class Tidings {

    private final PersonRepository people;
    private final ApplicationEventPublisher events;

    Tidings(PersonRepository people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    void rolesChanged(String by, Appointment appointment, Set<Role> roles) {
        StructureId structure = appointment.structure();
        By who = who(by);
        if (structure != null && who != null) {
            events.publishEvent(new RolesChanged(structure, appointment.person().name(), roles, who));
        }
    }

    void linkRenewed(String by, Appointment appointment) {
        StructureId structure = appointment.structure();
        By who = who(by);
        if (structure != null && who != null) {
            events.publishEvent(new LinkRenewed(
                    structure,
                    appointment.person().name(),
                    appointment.answersForThePlace(),
                    appointment.isOnTheBoard(),
                    who));
        }
    }

    private @Nullable By who(String username) {
        return people.findByUsername(username)
                .map(person -> new By(person.id(), person.name()))
                .orElse(null);
    }
}
