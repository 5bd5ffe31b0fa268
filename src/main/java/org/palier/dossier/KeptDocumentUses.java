package org.palier.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentUses;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What documents prove, from the proofs themselves. */
@Component
class KeptDocumentUses implements DocumentUses {

    private final DossierRepository dossiers;
    private final Acts acts;
    private final Referentials referentials;

    KeptDocumentUses(DossierRepository dossiers, Acts acts, Referentials referentials) {
        this.dossiers = dossiers;
        this.referentials = referentials;
        this.acts = acts;
    }

    @Override
    public Set<DocumentId> of(StructureId structure) {
        return dossiers.proving(structure).stream().map(DocumentId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Refusal> hindrance(DocumentId document) {
        return dossiers.findAllById(dossiers.tying(document.value())).stream()
                .flatMap(dossier -> frozen(dossier, document).map(proof -> frozen(dossier, proof)).stream())
                .findFirst();
    }

    @Override
    public void release(Actor by, DocumentId document) {
        dossiers.tying(document.value())
                .forEach(id -> acts.on(id, by, (dossier, act) -> {
                    frozen(dossier, document).ifPresent(proof -> {
                        throw frozen(dossier, proof);
                    });
                    dossier.release(act, document);
                }));
    }

    private static Optional<DossierProof> frozen(Dossier dossier, DocumentId document) {
        return dossier.proofs().stream()
                .filter(proof -> proof.isOf(document))
                .filter(proof -> dossier.state() != DossierState.DRAFT || proof.sha256() != null)
                .findFirst();
    }

    private Refusal frozen(Dossier dossier, DossierProof proof) {
        String theme = referentials
                .get(dossier.referential())
                .theme(dossier.theme())
                .title()
                .in(LocaleContextHolder.getLocale());
        return Refusal.conflict("dossier.refusal.frozen-proof", theme, proof.criterion())
                .with("dossier", dossier.id().toString());
    }

    /** Where this document is tied, the last changed dossier first. */
    List<DocumentUse> of(StructureId structure, DocumentId document) {
        return dossiers.usesOf(structure, document.value());
    }
}
