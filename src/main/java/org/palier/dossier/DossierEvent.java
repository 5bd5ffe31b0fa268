package org.palier.dossier;

import java.util.List;
import org.palier.collective.CampaignId;
import org.palier.membership.StructureId;

/** What happened to a dossier; published in the transaction of the act, carrying ids and values only. */
public sealed interface DossierEvent {

    DossierId dossier();

    /** A campaign was launched, and a dossier is due. */
    record Opened(DossierId dossier, CampaignId campaign, StructureId structure, StructureId reviewer, String theme)
            implements DossierEvent {}

    /** @param criteria the applicable ones, which the binôme is to review */
    record Submitted(DossierId dossier, List<String> criteria) implements DossierEvent {}

    record CriterionReviewed(DossierId dossier, String criterion, Outcome outcome) implements DossierEvent {}

    record CriterionAnswered(DossierId dossier, String criterion) implements DossierEvent {}

    /** Every applicable criterion has its reviewed level. */
    record ReviewConcluded(DossierId dossier) implements DossierEvent {}

    record BroughtToBoard(DossierId dossier) implements DossierEvent {}

    record Decided(DossierId dossier, Decision decision) implements DossierEvent {}
}
