package org.palier.sorting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.DocumentType;
import org.palier.referential.Referential;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Page;
import org.springframework.stereotype.Component;

/** The criteria of a structure's dossiers in preparation, in the order of their themes. */
@Component
class Choices {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Referentials referentials;

    Choices(Dossiers dossiers, Campaigns campaigns, Referentials referentials) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.referentials = referentials;
    }

    List<Choice> of(Actor by, StructureId structure, Likeness likeness) {
        Map<CampaignId, CampaignView> running =
                campaigns.of(structure).stream().collect(Collectors.toMap(CampaignView::id, Function.identity()));
        return drafts(by, structure).stream()
                .filter(dossier -> running.containsKey(dossier.campaign()))
                .flatMap(dossier -> of(dossier, running.get(dossier.campaign()), likeness).stream())
                .sorted(Comparator.comparingInt(choice -> choice.theme().order()))
                .toList();
    }

    /** The types of the newest referential, as deposits may be given them. */
    List<DocumentType> types() {
        List<ReferentialId> all = referentials.all();
        return all.isEmpty() ? List.of() : referentials.get(all.get(0)).documentTypes();
    }

    private List<Choice> of(DossierSummary dossier, @Nullable CampaignView campaign, Likeness likeness) {
        if (campaign == null) {
            return List.of();
        }
        Referential referential = referentials.get(campaign.referential());
        Theme theme = referential.theme(dossier.theme());
        return theme.criteria().stream()
                .map(criterion -> new Choice(dossier.id(), campaign, theme, criterion, likeness.to(criterion)))
                .toList();
    }

    private List<DossierSummary> drafts(Actor by, StructureId structure) {
        List<DossierSummary> drafts = new ArrayList<>();
        Page<DossierSummary> page = dossiers.list(by, structure, null, DossierState.DRAFT, 0);
        drafts.addAll(page.items());
        while (page.hasNext()) {
            page = dossiers.list(by, structure, null, DossierState.DRAFT, page.number() + 1);
            drafts.addAll(page.items());
        }
        drafts.sort(Comparator.comparing(DossierSummary::theme)
                .thenComparing(dossier -> dossier.id().toString()));
        return drafts;
    }
}
