package org.palier.membership;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in a structure, or in the network for the last two. */
public enum Role {
    /** A contributor: uploads proofs, prepares and answers, reviews for the binôme. */
    STAFF,
    /** The référente or référent RSE, or the direction: as staff, and submits. */
    LEAD,
    CHAIR,
    SECRETARY,
    /** A member of the board (Conseil d'Administration). */
    MEMBER,
    /** The network's facilitator: sees states and dates, never proofs or votes. */
    FACILITATOR,
    /** Sees the running of the service, and reads no document. */
    OPERATOR;

    public boolean sitsOnTheBoard() {
        return this == CHAIR || this == SECRETARY || this == MEMBER;
    }

    /** The roles of a structure's board. */
    public static Set<Role> ofTheBoard() {
        return EnumSet.of(CHAIR, SECRETARY, MEMBER);
    }

    public boolean preparesDossiers() {
        return this == STAFF || this == LEAD;
    }

    public boolean isOfTheNetwork() {
        return this == FACILITATOR || this == OPERATOR;
    }
}
