package org.palier.evidence;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where it is kept whether versions were drawn. */
interface PreviewRepository extends Repository<DocumentPreview, VersionId> {

    Optional<DocumentPreview> findById(VersionId id);

    boolean existsById(VersionId id);

    DocumentPreview save(DocumentPreview preview);

    @Modifying
    @Query("delete from DocumentPreview page where page.id.document = :document")
    void erase(DocumentId document);
}
