package org.palier.membership;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which structure.
 *
 * @param structure the structure acted for; none for the people of the network
 * @param roles the roles held there
 * @param deliberative whether the person's voice counts in the board's votes
 */
public record Actor(
        PersonId person,
        String username,
        String name,
        @Nullable StructureId structure,
        Set<Role> roles,
        boolean deliberative) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean actsFor(StructureId other) {
        return other.equals(structure);
    }

    /** Whether the person prepares, answers and reviews in the name of this structure. */
    public boolean prepares(StructureId other) {
        return actsFor(other) && roles.stream().anyMatch(Role::preparesDossiers);
    }

    public boolean leads(StructureId other) {
        return actsFor(other) && has(Role.LEAD);
    }

    /** Never a lead, whatever else they are. */
    public boolean sitsOnTheBoardOf(StructureId other) {
        return actsFor(other) && roles.stream().anyMatch(Role::sitsOnTheBoard) && !has(Role.LEAD);
    }

    /** Whether the person opens and closes the votes of this structure's board. */
    public boolean presides(StructureId other) {
        return sitsOnTheBoardOf(other) && (has(Role.CHAIR) || has(Role.SECRETARY));
    }

    /** Whether the person's ballot counts on this structure's board. */
    public boolean votesIn(StructureId other) {
        return sitsOnTheBoardOf(other) && deliberative;
    }
}
