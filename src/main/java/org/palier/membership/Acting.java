package org.palier.membership;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, anew at each request, for whom somebody who came through the door may act. */
@Service
@Transactional(readOnly = true)
public class Acting {

    private final AppointmentRepository appointments;
    private final PersonRepository people;
    private final OfferRepository offers;
    private final Clock clock;

    Acting(AppointmentRepository appointments, PersonRepository people, OfferRepository offers, Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.offers = offers;
        this.clock = clock;
    }

    /** Each place that the person may act for; none when they were dismissed or chose another password since. */
    public List<Actor> places(SignedIn signedIn) {
        return appointments.allOf(signedIn.id()).stream()
                .filter(appointment -> appointment.person().credentials() == signedIn.credentials())
                .map(Appointment::actor)
                .filter(actor -> !actor.roles().isEmpty())
                .toList();
    }

    /** Whether somebody who acts nowhere yet is asked to. */
    public boolean isAsked(SignedIn signedIn) {
        return people.lives(signedIn.id(), signedIn.credentials())
                && !offers.of(signedIn.id(), clock.instant()).isEmpty();
    }

    /** The place of that code, the first one when no code is given, nothing when the person does not act there. */
    public static Optional<Actor> choose(List<Actor> places, @Nullable String code) {
        return places.stream()
                .filter(place -> code == null || code.equals(codeOf(place)))
                .findFirst();
    }

    /** The code of the structure, or {@code network}. */
    public static String codeOf(Actor place) {
        return codeOf(place.structure());
    }

    static String codeOf(@Nullable StructureId structure) {
        return structure == null ? Journal.NETWORK : structure.value();
    }
}
