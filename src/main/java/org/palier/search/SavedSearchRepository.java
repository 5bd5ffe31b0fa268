package org.palier.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.membership.PersonId;
import org.springframework.data.repository.Repository;

/** Keeps the questions that people keep. */
interface SavedSearchRepository extends Repository<SavedSearch, UUID> {

    SavedSearch save(SavedSearch search);

    List<SavedSearch> findByPersonOrderByNameAscSavedAtAsc(PersonId person);

    Optional<SavedSearch> findByIdAndPerson(UUID id, PersonId person);

    long countByPerson(PersonId person);

    void delete(SavedSearch search);
}
