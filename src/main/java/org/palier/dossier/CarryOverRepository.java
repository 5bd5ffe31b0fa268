package org.palier.dossier;

import java.util.List;
import java.util.UUID;
import org.palier.membership.StructureId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where choices are kept, and former proofs found. */
interface CarryOverRepository extends Repository<CarryOver, CarryKey> {

    /** A proof of an adopted dossier. */
    record Proof(String criterion, UUID document, int version, boolean cleared, DossierId from) {}

    CarryOver save(CarryOver choice);

    @Query("select choice from CarryOver choice where choice.key.dossier = :dossier")
    List<CarryOver> of(UUID dossier);

    @Query("""
        select new org.palier.dossier.CarryOverRepository$Proof(p.criterion, p.document, p.version, p.cleared, d.id)
        from DossierProof p, Dossier d
        where p.dossier = d.id.value and d.structure = :structure and d.theme = :theme
        and d.state = org.palier.dossier.DossierState.ADOPTED and d.id <> :draft and p.sha256 is not null
        order by p.criterion, d.changedAt desc, p.addedAt, p.id
        """)
    List<Proof> former(StructureId structure, String theme, DossierId draft);
}
