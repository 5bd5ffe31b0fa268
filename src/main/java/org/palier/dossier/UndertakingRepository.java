package org.palier.dossier;

import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the undertakings of reviewers. */
interface UndertakingRepository extends JpaRepository<Undertaking, Undertaking.Key> {}
