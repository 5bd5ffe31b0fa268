package org.palier.collective;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;

/** A collective on its way through a referential, fixed from its launch on: structures, capsules, who reviews whom. */
@Entity
@Table(name = "campaign")
class Campaign {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CampaignId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "collective"))
    private CollectiveId collective;

    private String name;

    @Embedded
    @AttributeOverride(name = "code", column = @Column(name = "referential_code"))
    @AttributeOverride(name = "version", column = @Column(name = "referential_version"))
    private ReferentialId referential;

    private Instant launchedAt;

    @ElementCollection
    @CollectionTable(name = "campaign_capsule", joinColumns = @JoinColumn(name = "campaign"))
    @OrderColumn(name = "seat")
    @Fetch(FetchMode.SUBSELECT)
    private List<Capsule> capsules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_structure", joinColumns = @JoinColumn(name = "campaign"))
    @AttributeOverride(name = "value", column = @Column(name = "structure"))
    @OrderColumn(name = "seat")
    @Fetch(FetchMode.SUBSELECT)
    private List<StructureId> structures = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_binome", joinColumns = @JoinColumn(name = "campaign"))
    private Set<Binome> plan = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(
            Collective collective,
            String name,
            ReferentialId referential,
            List<Capsule> capsules,
            BinomePlan plan,
            Instant at) {
        this.id = CampaignId.next();
        this.collective = collective.id();
        this.name = Name.of(name);
        this.referential = referential;
        this.launchedAt = at;
        this.capsules.addAll(capsules);
        this.structures.addAll(collective.structures());
        this.plan.addAll(plan.binomes());
    }

    CampaignId id() {
        return id;
    }

    CampaignView view() {
        return new CampaignView(id, collective, name, referential, List.copyOf(capsules), List.copyOf(structures));
    }
}
