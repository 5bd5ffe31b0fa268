package org.palier.sorting.imports;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palier.membership.StructureId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where imports are kept. */
interface ImportRepository extends Repository<Import, ImportId> {

    Import save(Import one);

    Optional<Import> findById(ImportId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select one from Import one where one.id = :id")
    Optional<Import> lock(ImportId id);

    List<Import> findTop20ByStructureAndStateNotOrderByCreatedAtDesc(StructureId structure, ImportState but);

    long countByStructureAndStateIn(StructureId structure, Collection<ImportState> states);

    List<Import> findTop1000ByStateInOrderByCreatedAt(Collection<ImportState> states);

    List<Import> findTop100ByStateInAndCreatedAtBeforeOrderByCreatedAt(Collection<ImportState> states, Instant before);

    void deleteById(ImportId id);
}
