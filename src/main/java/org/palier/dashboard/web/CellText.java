package org.palier.dashboard.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignView;
import org.palier.collective.Capsule;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.shared.web.Dates;
import org.palier.shared.web.Wording;
import org.palier.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** Says in a few words where a dossier stands: the same on the page and in the spreadsheet. */
@Component
class CellText {

    private final Wording wording;
    private final Dates dates;
    private final Clock clock;

    CellText(Wording wording, Dates dates, Clock clock) {
        this.wording = wording;
        this.dates = dates;
        this.clock = clock;
    }

    Cell cell(CampaignView campaign, DossierSummary dossier, String theme, @Nullable InboxTask next, Locale locale) {
        Instant due = next == null ? null : next.dueAt();
        boolean late = due != null && due.isBefore(clock.instant());
        return new Cell(dossier, theme, text(campaign, dossier, next, locale), due, late);
    }

    private String text(CampaignView campaign, DossierSummary dossier, @Nullable InboxTask next, Locale locale) {
        if (dossier.state() == DossierState.ADOPTED) {
            return wording.of("dashboard.cell.adopted", locale, level(dossier));
        }
        Capsule capsule = campaign.capsule(dossier.theme());
        if (dossier.state() == DossierState.DRAFT && capsule.opens().isAfter(LocalDate.now(clock))) {
            return wording.of("dashboard.cell.to-come", locale, dates.day(capsule.opens(), locale));
        }
        String key = next == null ? dossier.state().name() : next.kind().name();
        String until = next == null ? "" : dates.until(next.dueAt(), locale);
        return wording.of("dashboard.cell." + key, locale, dossier.reviewer().value(), until);
    }

    private static String level(DossierSummary dossier) {
        Integer adopted = dossier.level().adopted();
        return adopted == null ? "" : adopted.toString();
    }
}
