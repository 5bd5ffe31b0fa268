package org.palier.collective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.PersonId;
import org.palier.membership.Structure;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The collectives as they were gathered. */
@Service
@Transactional(readOnly = true)
class GatheredCollectives implements Collectives {

    private static final String SERVICE = "palier";

    private final CollectiveRepository collectives;
    private final CampaignRepository campaigns;
    private final CollectiveRights rights;
    private final Structures structures;
    private final Referentials referentials;
    private final Journal journal;

    GatheredCollectives(
            CollectiveRepository collectives,
            CampaignRepository campaigns,
            CollectiveRights rights,
            Structures structures,
            Referentials referentials,
            Journal journal) {
        this.collectives = collectives;
        this.campaigns = campaigns;
        this.rights = rights;
        this.structures = structures;
        this.referentials = referentials;
        this.journal = journal;
    }

    @Override
    public List<Structure> candidates(Actor by) {
        rights.gather(by);
        List<Structure> all = new ArrayList<>();
        Page<Structure> page = structures.list(0);
        all.addAll(page.items());
        while (page.hasNext()) {
            page = structures.list(page.number() + 1);
            all.addAll(page.items());
        }
        return all;
    }

    @Override
    @Transactional
    public CollectiveId gather(Actor by, String name, List<StructureId> members) {
        rights.gather(by);
        return gather(by.username(), name, members, Set.of(by.person()));
    }

    @Transactional
    CollectiveId gather(String name, List<StructureId> members, Set<PersonId> facilitators) {
        return gather(SERVICE, name, members, facilitators);
    }

    private CollectiveId gather(String by, String name, List<StructureId> members, Set<PersonId> facilitators) {
        List<StructureId> distinct = members.stream().distinct().toList();
        if (!distinct.stream().allMatch(structures::exists)) {
            throw Refusal.unknown();
        }
        Collective collective = collectives.save(new Collective(CollectiveId.next(), name, distinct, facilitators));
        journal.record(
                Journal.NETWORK,
                collective.id().toString(),
                by,
                "collective.gathered",
                Map.of(
                        "structures",
                        String.join(
                                " ", distinct.stream().map(StructureId::value).toList())));
        return collective.id();
    }

    @Override
    public CollectiveView get(Actor by, CollectiveId id) {
        return toPlan(by, id).view();
    }

    @Override
    public List<CollectiveView> of(Actor by) {
        return collectives.facilitatedBy(by.person()).stream()
                .map(Collective::view)
                .toList();
    }

    @Override
    public BinomePlan preview(Actor by, CollectiveId id, ReferentialId referential) {
        return draw(toPlan(by, id), referential);
    }

    @Override
    public List<Capsule> propose(ReferentialId referential, LocalDate first) {
        return Capsules.proposed(referentials.get(referential), first);
    }

    @Override
    public CampaignView campaign(Actor by, CampaignId id) {
        CampaignView campaign =
                campaigns.findById(id).orElseThrow(Refusal::unknown).view();
        rights.look(by, campaign, collectives.findById(campaign.collective()).orElseThrow(Refusal::unknown));
        return campaign;
    }

    @Override
    public List<CampaignView> campaigns(Actor by) {
        StructureId structure = by.structure();
        return (structure == null ? campaigns.facilitatedBy(by.person()) : campaigns.of(structure))
                .stream().map(Campaign::view).toList();
    }

    /** The collective, for one who may plan its campaign. */
    Collective toPlan(Actor by, CollectiveId id) {
        Collective collective = collectives.findById(id).orElseThrow(Refusal::unknown);
        rights.plan(by, collective);
        return collective;
    }

    BinomePlan draw(Collective collective, ReferentialId referential) {
        return BinomePlan.of(
                collective.structures().stream()
                        .map(structures::get)
                        .map(GatheredCollectives::candidate)
                        .toList(),
                referentials.get(referential).themes().stream().map(Theme::code).toList());
    }

    private static BinomePlan.Candidate candidate(Structure structure) {
        return new BinomePlan.Candidate(structure.id(), structure.veteran());
    }
}
