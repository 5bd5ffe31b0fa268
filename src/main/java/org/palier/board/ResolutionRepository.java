package org.palier.board;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palier.dossier.DossierId;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps resolutions. */
interface ResolutionRepository extends JpaRepository<Resolution, ResolutionId> {

    /** The last resolution on a dossier. */
    Optional<Resolution> findFirstByDossierOrderByNumberDesc(DossierId dossier);

    @Query("""
            select r.dossier.value from Resolution r, Ballot b
            where b.key.resolution = r.id.value and b.key.person = :person
            and r.state = org.palier.board.ResolutionView.State.OPEN and r.dossier.value in :dossiers
            """)
    Set<UUID> votedBy(UUID person, Collection<UUID> dossiers);
}
