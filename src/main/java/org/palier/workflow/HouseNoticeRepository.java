package org.palier.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.membership.StructureId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps what people of a structure should know of its rules and people. */
interface HouseNoticeRepository extends Repository<HouseNotice, UUID> {

    HouseNotice save(HouseNotice notice);

    Optional<HouseNotice> findById(UUID id);

    @Query("""
        select n from HouseNotice n
        where n.structure = :structure and n.kind in :kinds and n.writtenAt > :since
        and not exists (
            select 1 from HouseNotice seen join seen.seenBy person
            where seen.id = n.id and person.value = :reader)
        order by n.writtenAt desc\
        """)
    List<HouseNotice> unseen(
            StructureId structure, Collection<HouseNews.Kind> kinds, UUID reader, Instant since, Limit limit);
}
