package org.palier.dashboard.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.collective.FormedCollective;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;
import org.palier.workflow.Inbox;
import org.palier.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** Gathers where a campaign stands, one statement for each part of it, however many cells it has. */
@Component
class Overview {

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Inbox inbox;
    private final Structures structures;
    private final Referentials referentials;
    private final CellText words;

    Overview(
            Campaigns campaigns,
            Dossiers dossiers,
            Inbox inbox,
            Structures structures,
            Referentials referentials,
            CellText words) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.inbox = inbox;
        this.structures = structures;
        this.referentials = referentials;
        this.words = words;
    }

    /** The campaigns that this facilitator looks after, the newest first. */
    List<CampaignView> campaigns(Actor facilitator) {
        if (!facilitator.has(Role.FACILITATOR)) {
            throw Refusal.forbidden();
        }
        return campaigns.facilitatedBy(facilitator.person());
    }

    /** The collectives that this facilitator formed, and whose campaign is still to be launched. */
    List<FormedCollective> notLaunched(Actor facilitator) {
        return campaigns.notLaunched(facilitator.person());
    }

    /** The campaign that was asked for, or the newest; none where there is none yet. */
    Optional<Progress> of(Actor facilitator, @Nullable String asked, Locale locale) {
        List<CampaignView> all = campaigns(facilitator);
        if (asked == null) {
            return all.stream().findFirst().map(campaign -> progress(facilitator, campaign, locale));
        }
        CampaignView campaign = all.stream()
                .filter(one -> one.id().toString().equals(asked))
                .findFirst()
                .orElseThrow(Refusal::unknown);
        return Optional.of(progress(facilitator, campaign, locale));
    }

    private Progress progress(Actor facilitator, CampaignView campaign, Locale locale) {
        Referential referential = referentials.get(campaign.referential());
        List<DossierSummary> all = dossiers.of(facilitator, campaign.id());
        Map<DossierId, InboxTask> next =
                inbox.next(all.stream().map(DossierSummary::id).toList());
        Map<StructureId, String> names = structures.names(campaign.structures());
        Map<StructureId, Map<String, Cell>> cells = new LinkedHashMap<>();
        for (DossierSummary dossier : all) {
            String theme = referential.theme(dossier.theme()).title().in(locale);
            cells.computeIfAbsent(dossier.structure(), any -> new LinkedHashMap<>())
                    .put(dossier.theme(), words.cell(campaign, dossier, theme, next.get(dossier.id()), locale));
        }
        List<Progress.Row> rows = new ArrayList<>();
        for (StructureId structure : campaign.structures()) {
            rows.add(new Progress.Row(
                    structure,
                    names.getOrDefault(structure, structure.value()),
                    cells.getOrDefault(structure, Map.of())));
        }
        List<Theme> themes = referential.themes();
        return new Progress(campaign, themes, rows);
    }
}
