package org.palier.collective;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns as they were launched. */
@Service
@Transactional(readOnly = true)
class LaunchedCampaigns implements Campaigns {

    /** More than one person has in preparation at a time. */
    private static final Limit MOST_WAITING = Limit.of(50);

    private final GatheredCollectives gathered;
    private final CollectiveRepository collectives;
    private final CampaignRepository campaigns;
    private final Referentials referentials;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LaunchedCampaigns(
            GatheredCollectives gathered,
            CollectiveRepository collectives,
            CampaignRepository campaigns,
            Referentials referentials,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gathered = gathered;
        this.collectives = collectives;
        this.campaigns = campaigns;
        this.referentials = referentials;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CollectiveId gather(String name, List<StructureId> structures, Set<PersonId> facilitators) {
        return gathered.gather(name, structures, facilitators);
    }

    @Override
    @Transactional
    public CampaignId launch(
            Actor by, CollectiveId id, String name, ReferentialId referential, List<Capsule> capsules) {
        Collective collective = gathered.toPlan(by, id);
        referentials.use(referential);
        CampaignView campaign = campaigns
                .save(new Campaign(
                        collective,
                        name,
                        referential,
                        Capsules.checked(capsules, referentials.get(referential)),
                        gathered.draw(collective, referential),
                        clock.instant()))
                .view();
        record(by, campaign);
        events.publishEvent(new CampaignLaunched(campaign));
        return campaign.id();
    }

    private void record(Actor by, CampaignView campaign) {
        Map<String, String> details =
                Map.of("referential", campaign.referential().toString());
        String subject = campaign.id().toString();
        journal.record(Journal.NETWORK, subject, by.username(), "collective.launched", details);
        campaign.structures().stream()
                .map(StructureId::value)
                .sorted()
                .forEach(chain -> journal.record(chain, subject, by.username(), "collective.launched", details));
    }

    @Override
    public CampaignView get(CampaignId id) {
        return campaigns.findById(id).orElseThrow(Refusal::unknown).view();
    }

    @Override
    public List<CampaignView> of(StructureId structure) {
        return views(campaigns.of(structure));
    }

    @Override
    public List<CampaignView> facilitatedBy(PersonId person) {
        return views(campaigns.facilitatedBy(person));
    }

    @Override
    public List<FormedCollective> notLaunched(PersonId facilitator) {
        return collectives.notLaunched(facilitator, MOST_WAITING);
    }

    private static List<CampaignView> views(List<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::view).toList();
    }

    @Override
    public StructureId binome(CampaignId campaign, String theme, StructureId structure) {
        return campaigns.reviewer(campaign, theme, structure).orElseThrow(Refusal::unknown);
    }

    @Override
    public BinomePlan plan(CampaignId campaign) {
        return new BinomePlan(campaigns.plan(campaign));
    }

    @Override
    public boolean facilitates(PersonId person, StructureId structure) {
        return collectives.facilitates(person, structure);
    }
}
