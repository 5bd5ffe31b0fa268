package org.palier.collective;

import java.time.LocalDate;
import java.util.List;
import org.palier.membership.Actor;
import org.palier.membership.Structure;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;

/** What a facilitator does until a campaign begins: gather structures, look at the plan and the dates, launch. */
public interface Collectives {

    /** Every structure that this facilitator may gather, by code. */
    List<Structure> candidates(Actor by);

    /** Gathers structures into a collective that this person facilitates. */
    CollectiveId gather(Actor by, String name, List<StructureId> structures);

    /** @throws org.palier.shared.Refusal when there is none of that id that this person facilitates */
    CollectiveView get(Actor by, CollectiveId id);

    /** The collectives that this person facilitates, by name. */
    List<CollectiveView> of(Actor by);

    /** The plan that a launch would fix: the same structures and themes always give the same one. */
    BinomePlan preview(Actor by, CollectiveId id, ReferentialId referential);

    /** Dates for the capsules, a quarter a theme, from this day on. */
    List<Capsule> propose(ReferentialId referential, LocalDate first);

    /** A campaign, for whoever takes part in it or facilitates it. */
    CampaignView campaign(Actor by, CampaignId id);

    /** The campaigns that this person facilitates or that their structure takes part in, the newest first. */
    List<CampaignView> campaigns(Actor by);
}
