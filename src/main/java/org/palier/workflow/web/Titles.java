package org.palier.workflow.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.palier.collective.CampaignId;
import org.palier.collective.Campaigns;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.springframework.stereotype.Component;

/** The titles of the themes that dossiers are about, each referential read once. */
@Component
class Titles {

    private final Campaigns campaigns;
    private final Referentials referentials;

    Titles(Campaigns campaigns, Referentials referentials) {
        this.campaigns = campaigns;
        this.referentials = referentials;
    }

    Map<DossierId, String> of(Collection<DossierSummary> dossiers, Locale locale) {
        Map<CampaignId, Referential> read = new HashMap<>();
        Map<DossierId, String> titles = new HashMap<>();
        for (DossierSummary dossier : dossiers) {
            Referential words = read.computeIfAbsent(dossier.campaign(), this::referential);
            titles.put(dossier.id(), words.theme(dossier.theme()).title().in(locale));
        }
        return titles;
    }

    private Referential referential(CampaignId campaign) {
        return referentials.get(campaigns.get(campaign).referential());
    }
}
