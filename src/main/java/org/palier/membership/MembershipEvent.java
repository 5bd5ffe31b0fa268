package org.palier.membership;

import java.util.Set;

/** What happened to the people of a structure that others there should know of; published in the transaction of the act. */
public sealed interface MembershipEvent {

    StructureId structure();

    /** Whom it is about. */
    String name();

    /** Who did it. */
    By by();

    /** The roles are those held from now on, none after a dismissal. */
    record RolesChanged(StructureId structure, String name, Set<Role> roles, By by) implements MembershipEvent {}

    /** Somebody was given a new link to choose a password; tells whether they lead the structure or sit on its board. */
    record LinkRenewed(StructureId structure, String name, boolean lead, boolean board, By by)
            implements MembershipEvent {}

    /** Somebody, as others know them. */
    record By(PersonId person, String name) {}
}
