package org.palier.evidence;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where it is kept what stands where on the pages of versions. */
interface PageWordsRepository extends Repository<PageWords, PageId> {

    @Query("select page from PageWords page where page.id.version = :version order by page.id.page")
    List<PageWords> of(VersionId version);

    void saveAll(Iterable<PageWords> pages);

    @Modifying
    @Query("delete from PageWords page where page.id.version = :version")
    void forget(VersionId version);

    @Modifying
    @Query("delete from PageWords page where page.id.version.document = :document")
    void erase(DocumentId document);
}
