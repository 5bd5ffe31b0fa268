package org.palier.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the drawn pages of versions are kept. */
interface PageRepository extends Repository<DocumentPage, PageId> {

    /** With which the keys of their pictures begin. */
    String PREFIX = "previews/";

    Optional<DocumentPage> findById(PageId id);

    @Query("select page from DocumentPage page where page.id.version = :version order by page.id.page")
    List<DocumentPage> of(VersionId version);

    void saveAll(Iterable<DocumentPage> pages);

    @Query("select page.objectKey from DocumentPage page where page.objectKey in :keys")
    List<String> knownAmong(Collection<String> keys);

    @Query("select page.objectKey from DocumentPage page where page.id.version.document = :document")
    List<String> keysOf(DocumentId document);

    @Modifying
    @Query("delete from DocumentPage page where page.id.version.document = :document")
    void erase(DocumentId document);

    @Modifying
    @Query("delete from DocumentPage page where page.id.version = :version and page.id.page > :last")
    void eraseBehind(VersionId version, int last);
}
