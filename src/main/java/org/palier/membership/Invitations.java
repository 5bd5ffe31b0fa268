package org.palier.membership;

import java.time.Clock;
import java.time.Instant;
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
    private final Offers offers;
    private final Tidings tidings;
    private final Journal journal;
    private final MembershipSettings settings;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            PersonRepository people,
            AppointmentRepository repository,
            Appointments appointments,
            StoredPeople registry,
            Offers offers,
            Tidings tidings,
            Journal journal,
            MembershipSettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.repository = repository;
        this.appointments = appointments;
        this.registry = registry;
        this.offers = offers;
        this.tidings = tidings;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param links whether who invites is shown the link of somebody new, and as whose */
    Invited invite(
            String by,
            String username,
            String name,
            @Nullable StructureId place,
            Set<Role> roles,
            boolean deliberative,
            Shown links) {
        Optional<Person> known = people.findByUsername(Words.username(username));
        if (known.isPresent()) {
            if (repository.find(known.get().id(), place).isPresent()) {
                throw Refusal.conflict("membership.refusal.already-here").at("username");
            }
            offers.make(by, known.get(), place, roles, deliberative);
            return Invited.asked();
        }
        Person person = registry.enrol(by, username, name);
        appointments.appoint(by, person.id(), place, roles, deliberative);
        return links == Shown.NEVER
                ? Invited.withFacilitator()
                : Invited.by(link(person, links == Shown.TO_THE_FACILITATOR));
    }

    /** A new link; whoever is shown it could come in as the person, so others than the facilitator see few. */
    String renew(String by, Appointment appointment, Shown links) {
        Person person = appointment.person();
        if (links != Shown.TO_THE_FACILITATOR) {
            if (links == Shown.NEVER || appointment.isOnTheBoard()) {
                throw Refusal.of(Refusal.Kind.FORBIDDEN, "membership.refusal.link-by-facilitator");
            }
            if (offers.opensElsewhere(person.id())) {
                throw Refusal.conflict("membership.refusal.link-opens-elsewhere");
            }
        }
        journal.record(
                Acting.codeOf(appointment.structure()),
                person.id().toString(),
                by,
                "membership.link-renewed",
                Map.of());
        tidings.linkRenewed(by, appointment);
        return link(person, links == Shown.TO_THE_FACILITATOR);
    }

    /** The link that creates the first facilitator; a former one is no longer good. */
    String first() {
        invitations.withdrawFirst();
        return keep(null, true);
    }

    private String link(Person person, boolean vouched) {
        invitations.withdrawFrom(person.id());
        return keep(person, vouched);
    }

    private String keep(@Nullable Person person, boolean vouched) {
        String word = Secret.next();
        Instant end = clock.instant().plus(settings.invitationLifetime());
        invitations.save(new Invitation(Secret.hash(word), person, end, vouched));
        return word;
    }

    /** Who is shown a link. */
    enum Shown {
        TO_THE_FACILITATOR,
        TO_THE_LEAD,
        NEVER
    }
}
