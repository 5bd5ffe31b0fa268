package org.palier.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
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
    private final Documents documents;
    private final Preparation preparation;

    ProofPages(Dossiers dossiers, Documents documents, Preparation preparation) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.preparation = preparation;
    }

    /** What the form of a new proof holds: a document, or a statement. */
    record NewProof(
            @Nullable String document,
            @Nullable Boolean cleared,
            @Nullable Boolean original,
            @Nullable String statement) {

        ProofRequest request() {
            if (statement != null) {
                return new ProofRequest(null, null, false, statement);
            }
            if (document == null || document.isBlank()) {
                throw Refusal.invalid("dossier.prepare.document-wanted").at("document");
            }
            return new ProofRequest(
                    DocumentId.of(document), null, Boolean.TRUE.equals(cleared), null, Boolean.TRUE.equals(original));
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

    /** The list again, which says by itself what was not taken and why. */
    @PostMapping(headers = "HX-Request")
    String proveSwiftly(Actor actor, @PathVariable String id, @PathVariable String code, NewProof proof, Model model) {
        try {
            dossiers.prove(actor, DossierId.of(id), code, proof.request());
        } catch (Refusal refusal) {
            model.addAttribute("declined", List.of(new UploadPages.Declined(named(actor, proof), refusal)));
        }
        return preparation.part(actor, DossierId.of(id), code, "proved", model);
    }

    private String named(Actor actor, NewProof proof) {
        return proof.document() == null || proof.document().isBlank()
                ? Objects.requireNonNullElse(proof.statement(), "")
                : documents.latest(actor, DocumentId.of(proof.document())).fileName();
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
