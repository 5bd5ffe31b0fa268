package org.palier.dossier;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.palier.collective.CampaignView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.referential.Theme;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way to change a dossier: it is locked, the verb is done to it, and the house hears what happened, the journal and the
 * engine alike, in the same transaction.
 */
@Component
class Acts {

    private final DossierRepository dossiers;
    private final Referentials referentials;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Acts(DossierRepository dossiers, Referentials referentials, ApplicationEventPublisher house, Clock clock) {
        this.dossiers = dossiers;
        this.referentials = referentials;
        this.house = house;
        this.clock = clock;
    }

    /** The dossier, locked until the transaction ends; to be looked at only. */
    Dossier lock(DossierId id) {
        return dossiers.lock(id).orElseThrow(Refusal::unknown);
    }

    void on(DossierId id, Actor by, BiConsumer<Dossier, Act> verb) {
        on(id, by.username(), verb);
    }

    void on(DossierId id, String by, BiConsumer<Dossier, Act> verb) {
        answer(id, by, (dossier, act) -> {
            verb.accept(dossier, act);
            return dossier;
        });
    }

    /** Like {@link #on}, with what the verb answers. */
    <T> T answer(DossierId id, String by, BiFunction<Dossier, Act, T> verb) {
        Dossier dossier = lock(id);
        T answer = verb.apply(dossier, act(by, dossier.referential()));
        dossier.tell(house::publishEvent);
        return answer;
    }

    void open(CampaignView campaign, StructureId structure, StructureId reviewer, Theme theme) {
        Dossier opened = new Dossier(act("palier", campaign.referential()), campaign, structure, reviewer, theme);
        dossiers.save(opened);
        opened.tell(house::publishEvent);
    }

    private Act act(String by, ReferentialId referential) {
        return new Act(by, clock.instant(), referentials.get(referential).aggregation());
    }
}
