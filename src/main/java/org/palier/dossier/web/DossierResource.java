package org.palier.dossier.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Missing;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers for programs: the same verbs as the pages. */
@RestController
@RequestMapping("/api/dossiers")
class DossierResource {

    record Claim(
            @Nullable Integer level,
            @Nullable String comment,
            @Nullable Long revision) {}

    record Applicability(
            @Nullable Boolean applicable, @Nullable String reason) {}

    record Proof(
            @Nullable String document,
            @Nullable Integer version,
            @Nullable Boolean cleared,
            @Nullable String statement,
            @Nullable Boolean original) {

        ProofRequest request() {
            DocumentId shown = document == null ? null : DocumentId.of(document);
            return new ProofRequest(
                    shown, version, Boolean.TRUE.equals(cleared), statement, Boolean.TRUE.equals(original));
        }
    }

    record Undertaking(@Nullable String interests) {}

    record Review(
            @Nullable Outcome outcome,
            @Nullable Integer level,
            @Nullable String comment) {}

    record Answer(@Nullable String comment) {}

    private final Dossiers dossiers;

    DossierResource(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    DossierJson.Listing list(
            Actor actor,
            @RequestParam @Nullable String structure,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable DossierState state,
            @RequestParam(defaultValue = "0") int page) {
        StructureId of = structure == null ? null : StructureId.of(structure);
        return DossierJson.Listing.of(dossiers.list(actor, of, theme, state, page));
    }

    @GetMapping("/{id}")
    DossierJson get(Actor actor, @PathVariable DossierId id) {
        return DossierJson.of(dossiers.view(actor, id));
    }

    @PutMapping("/{id}/criteria/{code}/claim")
    DossierJson claim(Actor actor, @PathVariable DossierId id, @PathVariable String code, @RequestBody Claim claim) {
        dossiers.claim(actor, id, code, level(claim.level()), claim.comment(), claim.revision());
        return get(actor, id);
    }

    @PutMapping("/{id}/criteria/{code}/applicability")
    DossierJson apply(
            Actor actor,
            @PathVariable DossierId id,
            @PathVariable String code,
            @RequestBody Applicability applicability) {
        if (applicability.applicable() == null) {
            throw Refusal.invalid("dossier.refusal.applicable-missing").at("applicable");
        }
        dossiers.apply(actor, id, code, applicability.applicable(), applicability.reason());
        return get(actor, id);
    }

    @PostMapping("/{id}/criteria/{code}/proofs")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DossierJson.Proof> prove(
            Actor actor, @PathVariable DossierId id, @PathVariable String code, @RequestBody Proof proof) {
        DossierJson.Proof added = DossierJson.Proof.of(dossiers.prove(actor, id, code, proof.request()));
        URI location = URI.create("/api/dossiers/" + id + "/criteria/" + code + "/proofs/" + added.id());
        return ResponseEntity.created(location).body(added);
    }

    @DeleteMapping("/{id}/criteria/{code}/proofs/{proof}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> withdraw(
            Actor actor, @PathVariable DossierId id, @PathVariable String code, @PathVariable UUID proof) {
        dossiers.withdraw(actor, id, code, proof);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/{id}/readiness")
    Map<String, List<Missing>> readiness(Actor actor, @PathVariable DossierId id) {
        var readiness = dossiers.readiness(actor, id);
        return Map.of("missing", readiness.missing(), "warnings", readiness.warnings());
    }

    @PostMapping("/{id}/submission")
    DossierJson submit(Actor actor, @PathVariable DossierId id) {
        dossiers.submit(actor, id);
        return get(actor, id);
    }

    @PostMapping("/{id}/undertaking")
    DossierJson undertake(
            Actor actor, @PathVariable DossierId id, @RequestBody(required = false) @Nullable Undertaking undertaking) {
        String interests = undertaking == null ? null : undertaking.interests();
        dossiers.undertake(actor, id, interests == null ? "" : interests);
        return get(actor, id);
    }

    @PutMapping("/{id}/criteria/{code}/review")
    DossierJson review(Actor actor, @PathVariable DossierId id, @PathVariable String code, @RequestBody Review review) {
        if (review.outcome() == null) {
            throw Refusal.invalid("dossier.refusal.outcome-missing").at("outcome");
        }
        dossiers.review(actor, id, code, review.outcome(), review.level(), review.comment());
        return get(actor, id);
    }

    @PostMapping("/{id}/criteria/{code}/answer")
    DossierJson answer(Actor actor, @PathVariable DossierId id, @PathVariable String code, @RequestBody Answer answer) {
        dossiers.answer(actor, id, code, answer.comment() == null ? "" : answer.comment());
        return get(actor, id);
    }

    private static int level(@Nullable Integer level) {
        if (level == null) {
            throw Refusal.invalid("dossier.refusal.level").at("level");
        }
        return level;
    }
}
