package org.palier.sorting.imports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the lines of imports are kept. */
interface ImportLineRepository extends Repository<ImportLine, ImportLine.Key> {

    /** How many lines of a fate there are, how many of them with notes and with proposals. */
    record Count(Fate fate, long all, long noted, long proposing) {}

    String WANTED = "from ImportLine line where line.key.batch = :batch and line.fate in :fates"
            + " and (:noted = false or line.noted = true) and (:proposing = false or line.proposed <> '')";

    List<ImportLine> saveAll(Iterable<ImportLine> lines);

    Optional<ImportLine> findById(ImportLine.Key key);

    @Query(value = "select line " + WANTED + " order by line.key.number", countQuery = "select count(line) " + WANTED)
    Page<ImportLine> wanted(ImportId batch, Collection<Fate> fates, boolean noted, boolean proposing, Pageable page);

    @Query("select line from ImportLine line where line.key.batch = :batch and line.fate in :fates"
            + " order by line.key.number")
    List<ImportLine> next(ImportId batch, Collection<Fate> fates, Limit limit);

    @Query("select line from ImportLine line where line.key.batch = :batch and line.proposed <> ''")
    List<ImportLine> proposing(ImportId batch);

    @Query("select new org.palier.sorting.imports.ImportLineRepository$Count(line.fate, count(line),"
            + " sum(case when line.noted = true then 1L else 0L end),"
            + " sum(case when line.proposed <> '' then 1L else 0L end))"
            + " from ImportLine line where line.key.batch = :batch group by line.fate")
    List<Count> counts(ImportId batch);

    @Modifying
    @Query("delete from ImportLine line where line.key.batch = :batch")
    void deleteAll(ImportId batch);

    /** Takes away what a document was called, and its bytes' hash. */
    @Modifying
    @Query("update ImportLine line set line.file = '', line.path = null, line.title = null, line.sha256 = null,"
            + " line.notes = '', line.noted = false where line.document = :document")
    void forget(UUID document);
}
