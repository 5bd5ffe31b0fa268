package org.palier.dossier;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** The verbs by which a structure prepares its dossier and sends it. */
@Component
class Preparing {

    private final Acts acts;
    private final DossierRights rights;
    private final Documents documents;
    private final Admissibility admissibility;

    Preparing(Acts acts, DossierRights rights, Documents documents, Admissibility admissibility) {
        this.acts = acts;
        this.rights = rights;
        this.documents = documents;
        this.admissibility = admissibility;
    }

    void claim(Actor by, DossierId id, String code, int level, @Nullable String comment, @Nullable Long seen) {
        prepare(by, id, (dossier, act) -> dossier.claim(act, code, level, comment, seen));
    }

    void apply(Actor by, DossierId id, String code, boolean applicable, @Nullable String reason) {
        prepare(by, id, (dossier, act) -> dossier.apply(act, code, applicable, reason));
    }

    ProofView prove(Actor by, DossierId id, String code, ProofRequest request) {
        return acts.answer(id, by.username(), (dossier, act) -> {
            rights.mayPrepare(by, dossier);
            Verb.PROVE.mustBeLegalIn(dossier.state());
            dossier.criterion(code);
            DossierProof proof = request.document() == null
                    ? dossier.state(act, code, request.statement())
                    : dossier.show(act, code, shown(by, dossier, request), request);
            return admissibility.view(dossier, proof);
        });
    }

    private VersionView shown(Actor by, Dossier dossier, ProofRequest request) {
        if (request.document() == null || request.statement() != null) {
            throw Refusal.invalid("dossier.refusal.proof-either").at("statement");
        }
        if (request.cleared() && !by.has(Role.LEAD)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "dossier.refusal.cleared-by-lead")
                    .at("cleared");
        }
        if (request.original() && !by.leads(dossier.structure())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "dossier.refusal.original-by-lead")
                    .at("original");
        }
        int number = request.version() != null
                ? request.version()
                : documents.latestNumber(dossier.structure(), request.document());
        VersionView version = documents.version(by, request.document(), number);
        if (!version.structure().equals(dossier.structure())) {
            throw Refusal.unknown();
        }
        admissibility.check(version, dossier, request.cleared());
        return version;
    }

    void withdraw(Actor by, DossierId id, String code, UUID proof) {
        prepare(by, id, (dossier, act) -> dossier.withdraw(act, code, proof));
    }

    void submit(Actor by, DossierId id) {
        acts.on(id, by, (dossier, act) -> {
            rights.maySubmit(by, dossier);
            Verb.SUBMIT.mustBeLegalIn(dossier.state());
            admissibility.readiness(dossier).refuseIfIncomplete();
            dossier.submit(act, admissibility.versions(dossier));
        });
    }

    Readiness readiness(Actor by, Dossier dossier) {
        rights.mayPrepare(by, dossier);
        return admissibility.readiness(dossier);
    }

    private void prepare(Actor by, DossierId id, BiConsumer<Dossier, Act> verb) {
        acts.on(id, by, (dossier, act) -> {
            rights.mayPrepare(by, dossier);
            verb.accept(dossier, act);
        });
    }
}
