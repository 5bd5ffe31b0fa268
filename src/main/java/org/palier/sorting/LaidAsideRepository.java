package org.palier.sorting;

import org.palier.evidence.DocumentId;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What was laid aside, and what still waits. The list reads the rows of the documents and of the proofs together, because
 * whether a document proves something is kept once, by its proofs, and cannot drift from them.
 */
interface LaidAsideRepository extends Repository<LaidAside, DocumentId> {

    String WAITING = " from Document document join DocumentVersion version"
            + " on version.id.document = document.id and version.id.number = document.latest"
            + " where version.structure = :structure and document.retiredAt is null"
            + " and version.state <> org.palier.evidence.DocumentState.QUARANTINED"
            + " and not exists (select proof.id from DossierProof proof where proof.document = document.id.value)"
            + " and not exists (select aside.document from LaidAside aside where aside.document = document.id)";

    LaidAside save(LaidAside aside);

    boolean existsById(DocumentId document);

    void deleteById(DocumentId document);

    @Query(
            value = "select new org.palier.sorting.Waiting(document.id, version.id.number, document.title,"
                    + " document.type, version.fileName, version.state, version.pages, version.receivedAt,"
                    + " version.receivedFrom, document.unconfirmedSender)"
                    + WAITING + " order by version.receivedAt desc, document.id.value",
            countQuery = "select count(document)" + WAITING)
    Page<Waiting> waiting(StructureId structure, Pageable page);

    @Query("select count(document)" + WAITING)
    long waiting(StructureId structure);

    @Query("select count(proof) from DossierProof proof where proof.document = :document")
    long proofsBy(java.util.UUID document);
}
