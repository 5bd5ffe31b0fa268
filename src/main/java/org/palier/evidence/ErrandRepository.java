package org.palier.evidence;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where errands wait. */
interface ErrandRepository extends Repository<Errand, DocumentId> {

    Errand save(Errand errand);

    List<Errand> findTop100ByDueAtLessThanEqualOrderByDueAt(Instant now);

    /** Goes behind others, unless it was asked for again meanwhile. */
    @Modifying
    @Transactional
    @Query("update Errand errand set errand.dueAt = :dueAt, errand.attempts = errand.attempts + 1"
            + " where errand.document = :document and errand.askedAt = :askedAt")
    void waitUntil(DocumentId document, Instant askedAt, Instant dueAt);

    /** Done, unless it was asked for again meanwhile. */
    @Modifying
    @Transactional
    @Query("delete from Errand errand where errand.document = :document and errand.askedAt = :askedAt")
    int done(DocumentId document, Instant askedAt);
}
