package org.palier.collective;

import java.util.List;
import java.util.Optional;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where collectives are kept. */
interface CollectiveRepository extends Repository<Collective, CollectiveId> {

    Collective save(Collective collective);

    Optional<Collective> findById(CollectiveId id);

    @Query("select collective from Collective collective join collective.facilitators facilitator"
            + " where facilitator = :person order by collective.name")
    List<Collective> facilitatedBy(PersonId person);

    @Query("select new org.palier.collective.FormedCollective(collective.id, collective.name)"
            + " from Collective collective join collective.facilitators facilitator"
            + " where facilitator = :person and not exists"
            + " (select campaign.id from Campaign campaign where campaign.collective = collective.id)"
            + " order by collective.name, collective.id")
    List<FormedCollective> notLaunched(PersonId person, Limit most);

    @Query("select count(collective) > 0 from Collective collective join collective.facilitators facilitator"
            + " join collective.structures structure where facilitator = :person and structure = :structure")
    boolean facilitates(PersonId person, StructureId structure);
}
