package org.palier.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where errands wait. */
interface ErrandRepository extends Repository<Errand, DocumentId> {

    Errand save(Errand errand);

    Optional<Errand> findById(DocumentId document);

    List<Errand> findTop100ByDueAtLessThanEqualOrderByDueAt(Instant now);

    boolean existsByDocument(DocumentId document);

    List<Errand> findByKindAndChainOrderByAskedAt(Errands.Kind kind, String chain, Limit most);

    long countByKindAndObstacle(Errands.Kind kind, Erasures.Obstacle obstacle);

    /** Goes behind others, unless it was asked for again meanwhile. */
    @Modifying
    @Transactional
    @Query("update Errand errand set errand.dueAt = :dueAt, errand.attempts = errand.attempts + 1,"
            + " errand.obstacle = :obstacle"
            + " where errand.document = :document and errand.askedAt = :askedAt")
    void waitUntil(DocumentId document, Instant askedAt, Instant dueAt, Erasures.@Nullable Obstacle obstacle);

    /** Done, unless it was asked for again meanwhile. */
    @Modifying
    @Transactional
    @Query("delete from Errand errand where errand.document = :document and errand.askedAt = :askedAt")
    int done(DocumentId document, Instant askedAt);
}
