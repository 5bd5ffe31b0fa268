package org.palier.dossier;

import java.time.Instant;
import org.palier.collective.CampaignId;
import org.palier.membership.StructureId;

/** A dossier in a list. */
public record DossierSummary(
        DossierId id,
        CampaignId campaign,
        StructureId structure,
        StructureId reviewer,
        String theme,
        DossierState state,
        Instant changedAt,
        ThemeLevel level) {}
