package org.palier.collective;

import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may gather structures, launch a campaign, and look at one. */
@Component
class CollectiveRights {

    /** Any facilitator of the network may gather a collective. */
    void gather(Actor by) {
        if (!by.has(Role.FACILITATOR)) {
            throw Refusal.forbidden();
        }
    }

    /** Only its own facilitators plan a collective's campaign; its structures know of it, the others do not. */
    void plan(Actor by, Collective collective) {
        if (!facilitates(by, collective)) {
            StructureId structure = by.structure();
            boolean member = structure != null && collective.structures().contains(structure);
            throw member ? Refusal.forbidden() : Refusal.unknown();
        }
    }

    /** A campaign is seen by those who take part in it and by those who facilitate it. */
    void look(Actor by, CampaignView campaign, Collective collective) {
        StructureId structure = by.structure();
        boolean member = structure != null && campaign.structures().contains(structure);
        if (!member && !facilitates(by, collective)) {
            throw Refusal.unknown();
        }
    }

    private static boolean facilitates(Actor by, Collective collective) {
        return by.has(Role.FACILITATOR) && collective.isFacilitatedBy(by.person());
    }
}
