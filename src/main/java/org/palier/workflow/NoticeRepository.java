package org.palier.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.dossier.DossierId;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps the notices. */
interface NoticeRepository extends Repository<Notice, UUID> {

    Notice save(Notice notice);

    Optional<Notice> findById(UUID id);

    boolean existsByDossierAndKindAndStructureAndWrittenOn(
            DossierId dossier, NoticeKind kind, StructureId structure, LocalDate writtenOn);

    List<Notice> findByDossierAndKind(DossierId dossier, NoticeKind kind);

    void deleteAll(Iterable<Notice> notices);

    @Query("""
            select n from Notice n
            where n.structure = :structure and n.kind in :kinds
            and not exists (
                select 1 from Notice seen join seen.seenBy person
                where seen.id = n.id and person.value = :reader)
            order by n.writtenAt desc""")
    List<Notice> unseen(StructureId structure, Collection<NoticeKind> kinds, UUID reader, Limit limit);
}
