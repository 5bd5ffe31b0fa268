package org.palier.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The structures of the network. */
interface StructureRepository extends Repository<Structure, StructureId> {

    Structure save(Structure structure);

    Optional<Structure> findById(StructureId id);

    boolean existsById(StructureId id);

    List<Structure> findByIdIn(Collection<StructureId> ids);

    Page<Structure> findAllByOrderById(Pageable page);
}
