package org.palier.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the texts of versions are kept. */
interface TextRepository extends Repository<DocumentText, VersionId> {

    Optional<DocumentText> findById(VersionId id);

    List<DocumentText> findByIdIn(Collection<VersionId> ids);

    DocumentText save(DocumentText text);

    @Modifying
    @Query("delete from DocumentText kept where kept.id.document = :document")
    void erase(DocumentId document);
}
