package org.palier.collective;

import java.util.List;
import java.util.Set;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;

/** Everything that can be done with collectives, their campaigns and the plan of who reviews whom. */
public interface Campaigns {

    /** Gathers structures into a collective, with one facilitator or more. */
    CollectiveId gather(String name, List<StructureId> structures, Set<PersonId> facilitators);

    /**
     * Launches a campaign: fixes the capsules (one a theme of the referential) and the binôme plan, and marks the
     * referential as used. Publishes {@link CampaignLaunched} in the same transaction.
     */
    CampaignId launch(
            Actor by, CollectiveId collective, String name, ReferentialId referential, List<Capsule> capsules);

    /** @throws org.palier.shared.Refusal when there is none of that id */
    CampaignView get(CampaignId id);

    /** The campaigns in which the structure takes part, the newest first. */
    List<CampaignView> of(StructureId structure);

    /** The campaigns of the collectives that this person facilitates, the newest first. */
    List<CampaignView> facilitatedBy(PersonId person);

    /** The collectives of this facilitator that no campaign was launched for yet, by name. */
    List<FormedCollective> notLaunched(PersonId facilitator);

    /** The structure whose people review this structure's dossier on this theme. */
    StructureId binome(CampaignId campaign, String theme, StructureId structure);

    /** Who reviews whom, theme by theme. */
    BinomePlan plan(CampaignId campaign);

    /** Whether this person facilitates a collective that this structure belongs to. */
    boolean facilitates(PersonId person, StructureId structure);
}
