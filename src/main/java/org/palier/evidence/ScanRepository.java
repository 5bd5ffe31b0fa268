package org.palier.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where scans are kept. */
interface ScanRepository extends Repository<Scan, VersionId> {

    Scan save(Scan scan);

    List<Scan> findTop200ByOrderBySeenAt();

    @Modifying
    @Query("delete from Scan scan where scan.id = :id")
    void forget(VersionId id);

    @Modifying
    @Query("delete from Scan scan where scan.id.document = :document")
    void erase(DocumentId document);
}
