package org.palier.membership;

import java.util.EnumSet;
import java.util.Set;
import org.palier.audit.Journal;
import org.palier.membership.Invitations.Shown;
import org.palier.shared.Refusal;

/** Who may do what with people, structures and the journal, in one place. */
final class MembershipRights {

    private MembershipRights() {}

    /**
     * The roles that somebody gives and takes where they act: the lead those who prepare, chair and secretary the board, the
     * facilitator those of the network. Nobody gives both, because whoever prepares must not choose who decides.
     */
    static Set<Role> gives(Actor actor) {
        StructureId structure = actor.structure();
        if (structure == null) {
            return actor.has(Role.FACILITATOR) ? EnumSet.of(Role.FACILITATOR, Role.OPERATOR) : Set.of();
        }
        if (actor.has(Role.LEAD)) {
            return EnumSet.of(Role.STAFF, Role.LEAD);
        }
        return actor.presides(structure) ? Role.ofTheBoard() : Set.of();
    }

    static void give(Actor actor, Set<Role> roles) {
        answerForTheTeam(actor);
        Set<Role> gives = gives(actor);
        for (Role role : roles) {
            if (!gives.contains(role) && role.isOfTheNetwork() == (actor.structure() == null)) {
                String who = role.sitsOnTheBoard() ? "membership.refusal.board-gives" : "membership.refusal.lead-gives";
                throw Refusal.of(Refusal.Kind.FORBIDDEN, who).at("roles");
            }
        }
    }

    static Shown isShownLinks(Actor actor) {
        if (actor.structure() == null) {
            return Shown.TO_THE_FACILITATOR;
        }
        return actor.has(Role.LEAD) ? Shown.TO_THE_LEAD : Shown.NEVER;
    }

    static boolean answersForTheTeam(Actor actor) {
        return !gives(actor).isEmpty();
    }

    static void answerForTheTeam(Actor actor) {
        require(answersForTheTeam(actor));
    }

    /** Who needs the mail addresses of the others. */
    static boolean seesAddresses(Actor actor) {
        return actor.has(Role.LEAD)
                || actor.has(Role.CHAIR)
                || actor.has(Role.SECRETARY)
                || actor.has(Role.FACILITATOR);
    }

    static void openStructures(Actor actor) {
        require(actor.has(Role.FACILITATOR));
    }

    static void verifyTheJournal(Actor actor) {
        require(actor.has(Role.OPERATOR));
    }

    /** Each reads the chain of the place they act for. */
    static String readableChain(Actor actor) {
        return actor.structure() == null ? Journal.NETWORK : actor.structure().value();
    }

    private static void require(boolean may) {
        if (!may) {
            throw Refusal.forbidden();
        }
    }
}
