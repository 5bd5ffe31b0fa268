package org.palier.membership;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles, so that a structure never loses its last lead, nor the network its last facilitator. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Appointments {

    private final PersonRepository people;
    private final AppointmentRepository appointments;
    private final InvitationRepository links;
    private final Journal journal;
    private final Tidings tidings;
    private final RightsStamp stamp;

    Appointments(
            PersonRepository people,
            AppointmentRepository appointments,
            InvitationRepository links,
            Journal journal,
            Tidings tidings,
            RightsStamp stamp) {
        this.people = people;
        this.appointments = appointments;
        this.links = links;
        this.journal = journal;
        this.tidings = tidings;
        this.stamp = stamp;
    }

    void appoint(String by, PersonId id, @Nullable StructureId place, Set<Role> roles, boolean deliberative) {
        // because two appointments of one person in one place must not be written side by side
        Person person = people.lock(id).orElseThrow(Refusal::unknown);
        check(place, roles);
        Appointment appointment = appointments.find(id, place).orElseGet(() -> new Appointment(person, place));
        boolean answered = appointment.answersForThePlace();
        if (!appointment.roles().containsAll(roles)) {
            // because whoever was shown a link by now would come into what is given here
            links.withdrawFrom(id);
        }
        boolean same = appointment.roles().equals(roles) && appointment.deliberative() == deliberative;
        appointment.hold(roles, deliberative);
        appointments.save(appointment);
        record(by, appointment, "membership.appointed", told(appointment));
        if (!same) {
            tidings.rolesChanged(by, appointment, appointment.roles());
        }
        if (answered) {
            keepSomebodyWhoAnswers(place);
        }
    }

    /** Refuses roles of elsewhere, and one who would prepare and decide: a lead holds no role on the same board. */
    static void check(@Nullable StructureId place, Set<Role> roles) {
        boolean network = place == null;
        if (roles.isEmpty() || roles.stream().anyMatch(role -> role.isOfTheNetwork() != network)) {
            throw Refusal.invalid("membership.refusal.roles").at("roles");
        }
        if (roles.contains(Role.LEAD) && roles.stream().anyMatch(Role::sitsOnTheBoard)) {
            throw Refusal.invalid("membership.refusal.lead-on-the-board").at("roles");
        }
    }

    void dismiss(String by, PersonId id, @Nullable StructureId place) {
        Person person = people.lock(id).orElseThrow(Refusal::unknown);
        Appointment appointment = get(id, place);
        appointments.delete(appointment);
        record(by, appointment, "membership.dismissed", Map.of());
        tidings.rolesChanged(by, appointment, Set.of());
        if (appointment.answersForThePlace()) {
            keepSomebodyWhoAnswers(place);
        }
        if (appointments.allOf(id).isEmpty()) {
            person.endSessions();
        }
    }

    Appointment get(PersonId person, @Nullable StructureId place) {
        return appointments.find(person, place).orElseThrow(Refusal::unknown);
    }

    /** Holds because the chain of the place stays locked from the record of the act to the end of the transaction. */
    private void keepSomebodyWhoAnswers(@Nullable StructureId place) {
        Role role = place == null ? Role.FACILITATOR : Role.LEAD;
        if (appointments.holding(role, place) == 0) {
            throw Refusal.conflict("membership.refusal.last-" + role).at("roles");
        }
    }

    private void record(String by, Appointment appointment, String act, Map<String, String> details) {
        // because a role alone is a row beside the appointment, of whose change nobody hears
        stamp.move();
        journal.record(
                Acting.codeOf(appointment.structure()),
                appointment.person().id().toString(),
                by,
                act,
                details);
    }

    private static Map<String, String> told(Appointment appointment) {
        String roles = appointment.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
        return Map.of("roles", roles, "deliberative", Boolean.toString(appointment.deliberative()));
    }
}
