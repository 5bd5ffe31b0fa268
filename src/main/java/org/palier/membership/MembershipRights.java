package org.palier.membership;

import org.palier.audit.Journal;
import org.palier.shared.Refusal;

/** Who may do what with people, structures and the journal, in one place. */
final class MembershipRights {

    private MembershipRights() {}

    /** The lead answers for the people of a structure, the facilitator for those of the network. */
    static boolean answersForTheTeam(Actor actor) {
        return actor.has(actor.structure() == null ? Role.FACILITATOR : Role.LEAD);
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
