package org.palier.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentUses;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What documents prove, from the proofs themselves. */
@Component
class KeptDocumentUses implements DocumentUses {

    private final DossierRepository dossiers;
    private final Acts acts;

    KeptDocumentUses(DossierRepository dossiers, Acts acts) {
        this.dossiers = dossiers;
        this.acts = acts;
    }

    @Override
    public Set<DocumentId> of(StructureId structure) {
        return dossiers.proving(structure).stream().map(DocumentId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Refusal> hindrance(DocumentId document) {
        return dossiers.findAllById(dossiers.tying(document.value())).stream()
                .flatMap(dossier -> dossier.proofs().stream()
                        .filter(proof -> proof.isOf(document) && isFrozen(dossier, proof))
                        .map(proof -> frozen(dossier, proof)))
                .findFirst();
    }

    private static boolean isFrozen(Dossier dossier, DossierProof proof) {
        return dossier.state() != DossierState.DRAFT || proof.sha256() != null;
    }

    @Override
    public void release(Actor by, DocumentId document) {
        dossiers.tying(document.value()).forEach(id -> release(by, acts.lock(id), document));
    }

    private void release(Actor by, Dossier dossier, DocumentId document) {
        List<DossierProof> ties =
                dossier.proofs().stream().filter(proof -> proof.isOf(document)).toList();
        for (DossierProof proof : ties) {
            if (isFrozen(dossier, proof)) {
                throw frozen(dossier, proof);
            }
            dossier.withdraw(proof.criterion(), proof.id());
            acts.done(
                    dossier, by, "withdrawn", Map.of("criterion", proof.criterion(), "document", document.toString()));
        }
    }

    private Refusal frozen(Dossier dossier, DossierProof proof) {
        String theme = acts.referential(dossier).theme(dossier.theme()).title().in(LocaleContextHolder.getLocale());
        return Refusal.conflict("dossier.refusal.frozen-proof", theme, proof.criterion())
                .with("dossier", dossier.id().toString());
    }

    /** Where this document is tied, the last changed dossier first. */
    List<DocumentUse> of(StructureId structure, DocumentId document) {
        return dossiers.usesOf(structure, document.value());
    }
}
