package org.palier.dossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.PlainText;
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
        Dossier dossier = draft(by, id);
        DossierCriterion criterion = dossier.criterion(code);
        criterion.expect(seen);
        criterion.claim(level, comment == null ? null : PlainText.of(comment));
        acts.done(dossier, by, "claimed", Map.of("criterion", code, "level", String.valueOf(level)));
    }

    void apply(Actor by, DossierId id, String code, boolean applicable, @Nullable String reason) {
        Dossier dossier = draft(by, id);
        String why = applicable ? null : PlainText.required(reason, "dossier.refusal.reason-missing", "reason");
        dossier.criterion(code).apply(applicable, why);
        acts.done(dossier, by, applicable ? "made-applicable" : "set-aside", Map.of("criterion", code));
    }

    ProofView prove(Actor by, DossierId id, String code, ProofRequest request) {
        Dossier dossier = draft(by, id);
        dossier.criterion(code);
        DossierProof proof =
                request.document() == null ? stating(dossier, code, request) : showing(by, dossier, code, request);
        dossier.prove(proof);
        acts.done(dossier, by, "proved", details(proof));
        return admissibility.view(dossier, proof);
    }

    private DossierProof stating(Dossier dossier, String code, ProofRequest request) {
        String statement = PlainText.required(request.statement(), "dossier.refusal.proof-empty", "statement");
        return DossierProof.stating(dossier.id(), code, statement, acts.now());
    }

    private DossierProof showing(Actor by, Dossier dossier, String code, ProofRequest request) {
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
        if (dossier.proofs(code).anyMatch(proof -> proof.ties(version))) {
            throw Refusal.conflict("dossier.refusal.proved-already").at("document");
        }
        admissibility.check(acts.referential(dossier), version, request.cleared());
        return DossierProof.by(dossier.id(), code, version, request, acts.now());
    }

    void withdraw(Actor by, DossierId id, String code, UUID proof) {
        Dossier dossier = draft(by, id);
        dossier.criterion(code);
        acts.done(dossier, by, "withdrawn", details(dossier.withdraw(code, proof)));
    }

    void submit(Actor by, DossierId id) {
        Dossier dossier = acts.lock(id);
        rights.maySubmit(by, dossier);
        WrongState.unless(dossier.state(), DossierState.DRAFT);
        admissibility.readiness(dossier).refuseIfIncomplete();
        dossier.submit(admissibility.versions(dossier), acts.now());
        acts.done(dossier, by, "submitted", Map.of("digest", Digest.of(dossier)));
        List<String> criteria = dossier.applicable().map(DossierCriterion::code).toList();
        acts.tell(new DossierEvent.Submitted(id, criteria));
        if (dossier.concludeIfReviewed(acts.now())) {
            acts.tell(new DossierEvent.ReviewConcluded(id));
        }
    }

    Readiness readiness(Actor by, Dossier dossier) {
        rights.mayPrepare(by, dossier);
        return admissibility.readiness(dossier);
    }

    private Dossier draft(Actor by, DossierId id) {
        Dossier dossier = acts.lock(id);
        rights.mayPrepare(by, dossier);
        WrongState.unless(dossier.state(), DossierState.DRAFT);
        return dossier;
    }

    private static Map<String, String> details(DossierProof proof) {
        return proof.version() == null
                ? Map.of("criterion", proof.criterion(), "proof", proof.id().toString())
                : Map.of(
                        "criterion", proof.criterion(),
                        "proof", proof.id().toString(),
                        "document", proof.version().document().toString(),
                        "version", String.valueOf(proof.version().version()),
                        "cleared", String.valueOf(proof.cleared()),
                        "original", String.valueOf(proof.original()));
    }
}
