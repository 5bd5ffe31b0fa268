package org.palier.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.evidence.DocumentId;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps the notices of ends of validity. */
interface ExpiryNoticeRepository extends Repository<ExpiryNotice, UUID> {

    ExpiryNotice save(ExpiryNotice notice);

    Optional<ExpiryNotice> findById(UUID id);

    boolean existsByDocumentAndNumberAndValidUntilAndDays(
            DocumentId document, int number, LocalDate validUntil, int days);

    @Query("""
            select n from ExpiryNotice n
            where n.structure = :structure
            and not exists (
                select 1 from ExpiryNotice seen join seen.seenBy person
                where seen.id = n.id and person.value = :reader)
            order by n.validUntil, n.days""")
    List<ExpiryNotice> unseen(StructureId structure, UUID reader, Limit limit);
}
