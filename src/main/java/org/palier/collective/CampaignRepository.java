package org.palier.collective;

import java.util.List;
import java.util.Optional;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where campaigns are kept. */
interface CampaignRepository extends Repository<Campaign, CampaignId> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(CampaignId id);

    @Query("select campaign from Campaign campaign join campaign.structures structure"
            + " where structure = :structure order by campaign.launchedAt desc, campaign.name")
    List<Campaign> of(StructureId structure);

    @Query("select campaign from Campaign campaign where campaign.collective in"
            + " (select collective.id from Collective collective join collective.facilitators facilitator"
            + " where facilitator = :person) order by campaign.launchedAt desc, campaign.name")
    List<Campaign> facilitatedBy(PersonId person);

    @Query("select binome.reviewer from Campaign campaign join campaign.plan binome"
            + " where campaign.id = :id and binome.theme = :theme and binome.reviewed = :structure")
    Optional<StructureId> reviewer(CampaignId id, String theme, StructureId structure);

    @Query("select binome from Campaign campaign join campaign.plan binome where campaign.id = :id")
    List<Binome> plan(CampaignId id);
}
