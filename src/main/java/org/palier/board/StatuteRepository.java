package org.palier.board;

import org.palier.membership.StructureId;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps statutes. */
interface StatuteRepository extends JpaRepository<StructureStatutes, StructureId> {}
