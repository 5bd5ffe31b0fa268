package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The proofs of a criterion: from one's documents, or seen on site. */
@Controller
@RequestMapping("/dossiers/{id}/criteria/{code}/proofs")
class ProofPages {

    private final Dossiers dossiers;
    private final Preparation preparation;

    ProofPages(Dossiers dossiers, Preparation preparation) {
        this.dossiers = dossiers;
        this.preparation = preparation;
    }

    /** What the form of a new proof holds: a document, or a statement. */
    record NewProof(
            @Nullable String document,
            @Nullable Boolean cleared,
            @Nullable String statement) {

        ProofRequest request() {
            if (statement != null) {
                return new ProofRequest(null, null, false, statement);
            }
            if (document == null || document.isBlank()) {
                throw Refusal.invalid("dossier.prepare.document-wanted").at("document");
            }
            return new ProofRequest(DocumentId.of(document), null, Boolean.TRUE.equals(cleared), null);
        }
    }

    /** The list alone, which asks again while a document is still being read. */
    @GetMapping
    String list(Actor actor, @PathVariable String id, @PathVariable String code, Model model) {
        return preparation.part(actor, DossierId.of(id), code, "proved", model);
    }

    @PostMapping
    String prove(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            NewProof proof,
            Model model,
            HttpServletResponse response) {
        try {
            dossiers.prove(actor, DossierId.of(id), code, proof.request());
        } catch (Refusal refusal) {
            Typed typed = Typed.statement(code, proof.statement());
            return preparation.refused(refusal, actor, DossierId.of(id), typed, null, model, response);
        }
        return "redirect:/dossiers/" + id + "?for=" + code + "#" + code;
    }

    @PostMapping("/{proof}/removal")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @PathVariable String code,
            @PathVariable UUID proof,
            Model model,
            HttpServletResponse response) {
        try {
            dossiers.withdraw(actor, DossierId.of(id), code, proof);
        } catch (Refusal refusal) {
            return preparation.refused(refusal, actor, DossierId.of(id), Typed.nothing(code), null, model, response);
        }
        return "redirect:/dossiers/" + id + "?for=" + code + "#" + code;
    }
}
