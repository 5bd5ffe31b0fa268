package org.palier.evidence;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palier.membership.StructureId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where documents are kept. */
interface DocumentRepository extends Repository<Document, DocumentId> {

    Optional<Document> findById(DocumentId id);

    /** Locked, because two further versions at once must not take the same number. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select document from Document document where document.id = :id")
    Optional<Document> lock(DocumentId id);

    @Query("select document.latest from Document document where document.id = :id and document.structure = :structure")
    Optional<Integer> latest(StructureId structure, DocumentId id);

    @Query("select document.id from Document document where document.id in :ids and document.retiredAt is not null")
    List<DocumentId> retiredAmong(Collection<DocumentId> ids);

    Document save(Document document);

    void delete(Document document);
}
