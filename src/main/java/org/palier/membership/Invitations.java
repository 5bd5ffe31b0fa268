package org.palier.membership;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the single-use links; only the hash of their word is kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

    private final InvitationRepository invitations;
    private final PersonRepository people;
    private final AppointmentRepository repository;
    private final Appointments appointments;
    private final StoredPeople registry;
    private final Journal journal;
    private final MembershipSettings settings;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            PersonRepository people,
            AppointmentRepository repository,
            Appointments appointments,
            StoredPeople registry,
            Journal journal,
            MembershipSettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.repository = repository;
        this.appointments = appointments;
        this.registry = registry;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Nullable
    String invite(
            String by,
            String username,
            String name,
            @Nullable StructureId place,
            Set<Role> roles,
            boolean deliberative) {
        Optional<Person> known = people.findByUsername(Words.username(username));
        if (known.isPresent() && repository.find(known.get().id(), place).isPresent()) {
            throw Refusal.conflict("membership.refusal.already-here").at("username");
        }
        Person person = known.orElseGet(() -> registry.enrol(by, username, name));
        appointments.appoint(by, person.id(), place, roles, deliberative);
        // because a link for somebody whom others appointed too would open their places to whoever holds it
        return known.isPresent() && isKnownElsewhere(person) ? null : link(person);
    }

    String renew(String by, Appointment appointment) {
        Person person = appointment.person();
        if (repository.allOf(person.id()).size() > 1) {
            throw Refusal.conflict("membership.refusal.link-opens-elsewhere");
        }
        journal.record(
                Acting.codeOf(appointment.structure()),
                person.id().toString(),
                by,
                "membership.link-renewed",
                Map.of());
        return link(person);
    }

    /** The link that creates the first facilitator; a former one is no longer good. */
    String first() {
        invitations.withdrawFirst();
        return keep(null);
    }

    private boolean isKnownElsewhere(Person person) {
        return person.password() != null || repository.allOf(person.id()).size() > 1;
    }

    private String link(Person person) {
        invitations.withdrawFrom(person.id());
        return keep(person);
    }

    private String keep(@Nullable Person person) {
        String word = Secret.next();
        invitations.save(
                new Invitation(Secret.hash(word), person, clock.instant().plus(settings.invitationLifetime())));
        return word;
    }
}
