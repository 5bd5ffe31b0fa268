package org.palier.membership;

import java.util.Set;
import java.util.TreeSet;

/**
 * A person as a structure knows them.
 *
 * @param active whether they have chosen a password, and can come in
 * @param awaits whether what they hold waits until they open a link of the facilitator's
 */
public record Member(
        PersonId id,
        String username,
        String name,
        Set<Role> roles,
        boolean deliberative,
        boolean active,
        boolean awaits) {

    static Member of(Appointment appointment) {
        Person person = appointment.person();
        return new Member(
                person.id(),
                person.username(),
                person.name(),
                new TreeSet<>(appointment.roles()),
                appointment.deliberative(),
                person.password() != null,
                appointment.awaitsAVouchedLink());
    }
}
