package org.palier.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.referential.Referential;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act on a dossier does besides: lock it, draw its levels, tell the journal, tell the rooms above. */
@Component
class Acts {

    private final DossierRepository dossiers;
    private final Referentials referentials;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(
            DossierRepository dossiers,
            Referentials referentials,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.referentials = referentials;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Dossier lock(DossierId id) {
        return dossiers.lock(id).orElseThrow(Refusal::unknown);
    }

    Instant now() {
        return clock.instant();
    }

    Referential referential(Dossier dossier) {
        return referentials.get(dossier.referential());
    }

    void done(Dossier dossier, Actor by, String act, Map<String, String> details) {
        done(dossier, by.username(), act, details);
    }

    void done(Dossier dossier, String by, String act, Map<String, String> details) {
        dossier.level(referential(dossier).aggregation(), now());
        journal.record(dossier.structure().value(), dossier.id().toString(), by, "dossier." + act, details);
    }

    void tell(DossierEvent event) {
        events.publishEvent(event);
    }
}
