package org.palier.dossier.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.springframework.stereotype.Component;

/** The day that counts for a dossier in its present state. */
@Component
class CapsuleDays {

    private final Campaigns campaigns;
    private final Clock clock;

    CapsuleDays(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    Capsule capsule(DossierSummary dossier) {
        return campaigns.get(dossier.campaign()).capsule(dossier.theme());
    }

    Optional<Instant> of(DossierSummary dossier, Capsule capsule) {
        return Optional.ofNullable(day(capsule, dossier.state()))
                .map(day ->
                        day.atTime(LocalTime.of(23, 59)).atZone(clock.getZone()).toInstant());
    }

    private static @Nullable LocalDate day(Capsule capsule, DossierState state) {
        return switch (state) {
            case DRAFT -> capsule.prepared();
            case UNDER_REVIEW -> capsule.reviewed();
            case REVIEWED, BEFORE_BOARD -> capsule.closes();
            case ADOPTED -> null;
        };
    }
}
