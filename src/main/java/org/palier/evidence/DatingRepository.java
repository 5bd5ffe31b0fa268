package org.palier.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the dates of versions are kept. */
interface DatingRepository extends Repository<Dating, VersionId> {

    String ENDING = "select new org.palier.evidence.Datings$Expiring(document.id, dating.id.number, document.structure,"
            + " document.title, dating.validUntil) from Dating dating"
            + " join Document document on document.id = dating.id.document and document.latest = dating.id.number ";

    Optional<Dating> findById(VersionId id);

    List<Dating> findByIdIn(Collection<VersionId> ids);

    Dating save(Dating dating);

    @Query(ENDING + "where dating.validUntil between :from and :to order by dating.validUntil, document.id.value")
    List<Datings.Expiring> ending(LocalDate from, LocalDate to);

    @Query(ENDING + "where dating.id.document in :documents and dating.validUntil is not null"
            + " order by dating.validUntil, document.id.value")
    List<Datings.Expiring> ending(Collection<DocumentId> documents);

    @Modifying
    @Query("delete from Dating kept where kept.id.document = :document")
    void erase(DocumentId document);
}
