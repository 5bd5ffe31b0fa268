package org.palier.workflow.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palier.collective.CampaignView;
import org.palier.collective.Campaigns;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.workflow.Inbox;
import org.palier.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** The dossiers of a facilitator's collectives that are waited for longer than was agreed. */
@Component
class LateDossiers {

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Inbox inbox;
    private final Titles titles;
    private final Clock clock;

    LateDossiers(Campaigns campaigns, Dossiers dossiers, Inbox inbox, Titles titles, Clock clock) {
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.inbox = inbox;
        this.titles = titles;
        this.clock = clock;
    }

    /** A dossier that is late, and what it waits for. */
    record Late(DossierSummary dossier, String title, InboxTask next) {}

    List<Late> of(Actor facilitator, Locale locale) {
        List<DossierSummary> all = new ArrayList<>();
        for (CampaignView campaign : campaigns.facilitatedBy(facilitator.person())) {
            all.addAll(dossiers.of(facilitator, campaign.id()));
        }
        Map<DossierId, InboxTask> next =
                inbox.next(all.stream().map(DossierSummary::id).toList());
        Map<DossierId, String> words = titles.of(all, locale);
        List<Late> late = new ArrayList<>();
        for (DossierSummary dossier : all) {
            InboxTask waited = next.get(dossier.id());
            if (waited != null && waited.dueAt().isBefore(clock.instant())) {
                late.add(new Late(dossier, words.getOrDefault(dossier.id(), ""), waited));
            }
        }
        late.sort(Comparator.comparing(one -> one.next().dueAt()));
        return late;
    }
}
