package org.palier.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.palier.membership.Role;

/**
 * What changed in the rules, among the people or the documents of a structure, as those read it whom it concerns.
 *
 * @param name whom or what it is about; empty for the statutes
 * @param roles what they hold from now on; empty where they hold nothing more
 */
public record HouseNews(UUID id, Kind kind, String name, List<Role> roles, String byName, Instant writtenAt) {

    /** What changed, and whom in the structure that concerns. */
    public enum Kind {
        STATUTES(Role.CHAIR, Role.SECRETARY, Role.MEMBER),
        ROLES(Role.CHAIR, Role.SECRETARY, Role.MEMBER),
        /** A new link of somebody of the board. */
        BOARD_LINK(Role.CHAIR, Role.SECRETARY, Role.MEMBER),
        /** A new link of a lead. */
        LEAD_LINK(Role.LEAD),
        /** A document that turned out to be harmful. */
        HARMFUL(Role.STAFF, Role.LEAD);

        private final Set<Role> roles;

        Kind(Role first, Role... others) {
            this.roles = EnumSet.of(first, others);
        }

        static List<Kind> concerning(Set<Role> held) {
            return Arrays.stream(values())
                    .filter(kind -> kind.roles.stream().anyMatch(held::contains))
                    .toList();
        }
    }
}
