package org.palier.dossier;

import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.springframework.stereotype.Component;

/** The verbs of the binôme, and of the structure that answers it. */
@Component
class Reviewing {

    private final Acts acts;
    private final DossierRights rights;
    private final UndertakingRepository undertakings;
    private final DossierSettings settings;

    Reviewing(Acts acts, DossierRights rights, UndertakingRepository undertakings, DossierSettings settings) {
        this.acts = acts;
        this.rights = rights;
        this.undertakings = undertakings;
        this.settings = settings;
    }

    void undertake(Actor by, DossierId id, @Nullable String interests) {
        acts.on(id, by, (dossier, act) -> {
            rights.mayUndertake(by, dossier);
            int before = undertakings.signed(id.value(), by.person().value(), dossier.sending());
            undertakings.save(dossier.undertake(act, by.person(), before, interests));
        });
    }

    void review(Actor by, DossierId id, String code, Regard regard) {
        acts.on(id, by, (dossier, act) -> {
            rights.mayReview(by, dossier);
            dossier.review(act, code, regard, settings.clarificationRounds());
        });
    }

    void answer(Actor by, DossierId id, String code, @Nullable String comment) {
        acts.on(id, by, (dossier, act) -> {
            rights.mayPrepare(by, dossier);
            dossier.answer(act, code, comment);
        });
    }
}
