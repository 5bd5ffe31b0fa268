package org.palier.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.palier.evidence.DocumentId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the uses from the proofs themselves, by the rights that open the dossiers. */
@Service
@Transactional(readOnly = true)
class KeptProofUses implements ProofUses {

    private final DossierRepository dossiers;

    KeptProofUses(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<ProofUse> of(Actor reader) {
        StructureId structure = reader.structure();
        return structure == null
                ? List.of()
                : Stream.concat(own(reader, structure), reviewed(reader, structure))
                        .toList();
    }

    private Stream<ProofUse> own(Actor reader, StructureId structure) {
        boolean seen = reader.prepares(structure) || reader.sitsOnTheBoardOf(structure);
        return seen ? dossiers.uses(structure).stream().map(row -> use(row, true)) : Stream.empty();
    }

    private Stream<ProofUse> reviewed(Actor reader, StructureId structure) {
        return reader.prepares(structure)
                ? dossiers.readableUses(reader.person().value(), structure, Dossier.OPEN_TO_REVIEWERS).stream()
                        .map(row -> use(row, false))
                : Stream.empty();
    }

    private static ProofUse use(Object[] row, boolean own) {
        return new ProofUse(new DocumentId((UUID) row[0]), (Integer) row[1], (String) row[2], (String) row[3], own);
    }
}
