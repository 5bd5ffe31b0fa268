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
    private final DossierRights rights;

    KeptProofUses(DossierRepository dossiers, DossierRights rights) {
        this.dossiers = dossiers;
        this.rights = rights;
    }

    @Override
    public List<ProofUse> of(Actor reader) {
        StructureId structure = reader.structure();
        return structure == null
                ? List.of()
                : Stream.concat(own(reader, structure), reviewed(reader)).toList();
    }

    private Stream<ProofUse> own(Actor reader, StructureId structure) {
        boolean seen = reader.prepares(structure) || reader.sitsOnTheBoardOf(structure);
        return seen ? dossiers.uses(structure).stream().map(KeptProofUses::use) : Stream.empty();
    }

    private Stream<ProofUse> reviewed(Actor reader) {
        return rights.lent(reader)
                .map(proof -> new ProofUse(
                        proof.version().document(), proof.number(), proof.theme(), proof.criterion(), false))
                .distinct();
    }

    private static ProofUse use(Object[] row) {
        return new ProofUse(new DocumentId((UUID) row[0]), (Integer) row[1], (String) row[2], (String) row[3], true);
    }
}
