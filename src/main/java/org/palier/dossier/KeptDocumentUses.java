package org.palier.dossier;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentUses;
import org.palier.membership.StructureId;
import org.springframework.stereotype.Component;

/** What documents prove, from the proofs themselves. */
@Component
class KeptDocumentUses implements DocumentUses {

    private final DossierRepository dossiers;

    KeptDocumentUses(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Set<DocumentId> of(StructureId structure) {
        return dossiers.proving(structure).stream().map(DocumentId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Where this document is tied, the last changed dossier first. */
    List<DocumentUse> of(StructureId structure, DocumentId document) {
        return dossiers.usesOf(structure, document.value());
    }
}
