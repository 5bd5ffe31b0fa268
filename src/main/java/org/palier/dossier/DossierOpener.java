package org.palier.dossier;

import org.palier.collective.CampaignLaunched;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.membership.StructureId;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens an empty draft for every structure on every theme of a campaign, in the transaction of its launch. */
@Component
class DossierOpener {

    private final Campaigns campaigns;
    private final Acts acts;
    private final Referentials referentials;

    DossierOpener(Campaigns campaigns, Acts acts, Referentials referentials) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.referentials = referentials;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(CampaignLaunched launched) {
        CampaignView campaign = launched.campaign();
        for (Theme theme : referentials.get(campaign.referential()).themes()) {
            for (StructureId structure : campaign.structures()) {
                StructureId reviewer = campaigns.binome(campaign.id(), theme.code(), structure);
                acts.open(campaign, structure, reviewer, theme);
            }
        }
    }
}
