package org.palier.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be done with people and the roles that they hold. */
public interface People {

    /**
     * Registers a person.
     *
     * @param username their mail address, unique whatever its case
     * @param password 12 characters or more, kept only as a hash
     */
    PersonId register(String username, String name, String password);

    /** Gives a person their roles in a structure, or in the network when no structure is given; replaces former ones. */
    void appoint(PersonId person, @Nullable StructureId structure, Set<Role> roles, boolean deliberative);

    /** Who has this mail address, whatever its case. */
    Optional<PersonId> known(String username);

    /** Every structure that the person may act for, by code. */
    List<Actor> actingAs(PersonId person);

    /** The names of these people, in one statement. */
    Map<PersonId, String> names(Collection<PersonId> people);

    /** The names of these people by their mail addresses, in one statement; those of nobody known are left out. */
    Map<String, String> called(Collection<String> usernames);

    /** How many people hold a deliberative voice on the board of this structure and do not lead it. */
    int voters(StructureId structure);

    /** Whether nobody has been registered yet. */
    boolean isEmpty();
}
