package org.palier.collective.web;

import java.util.List;
import org.palier.collective.BinomePlan;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.collective.Collectives;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns with their capsules and their plan, for programs of those who take part or facilitate. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignResource {

    private final Collectives collectives;
    private final Campaigns campaigns;

    CampaignResource(Collectives collectives, Campaigns campaigns) {
        this.collectives = collectives;
        this.campaigns = campaigns;
    }

    /** A campaign among others. */
    record Line(String id, String name, ReferentialId referential) {}

    /** The campaigns that the person sees. */
    record Lines(List<Line> items) {}

    /** On this theme, {@code reviewer} reviews {@code structure}. */
    record Pairing(String theme, String structure, String reviewer) {}

    /** A whole campaign. */
    record Detail(
            String id,
            String collective,
            String name,
            ReferentialId referential,
            List<String> structures,
            List<Capsule> capsules,
            List<Pairing> plan) {}

    @GetMapping
    Lines all(Actor actor) {
        return new Lines(collectives.campaigns(actor).stream()
                .map(one -> new Line(one.id().toString(), one.name(), one.referential()))
                .toList());
    }

    @GetMapping("/{id}")
    Detail get(Actor actor, @PathVariable String id) {
        CampaignView campaign = collectives.campaign(actor, CampaignId.of(id));
        return new Detail(
                id,
                campaign.collective().toString(),
                campaign.name(),
                campaign.referential(),
                campaign.structures().stream().map(StructureId::value).toList(),
                campaign.capsules(),
                pairings(campaigns.plan(campaign.id())));
    }

    private static List<Pairing> pairings(BinomePlan plan) {
        return plan.binomes().stream()
                .map(one -> new Pairing(
                        one.theme(), one.reviewed().value(), one.reviewer().value()))
                .toList();
    }
}
