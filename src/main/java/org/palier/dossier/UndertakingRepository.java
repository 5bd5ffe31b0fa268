package org.palier.dossier;

import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps the undertakings of reviewers, each as it was signed. */
interface UndertakingRepository extends Repository<Undertaking, Undertaking.Key> {

    Undertaking save(Undertaking signed);

    /** How often this person has signed for this sending of the dossier. */
    @Query("""
        select count(u) from Undertaking u
        where u.key.dossier = :dossier and u.key.person = :person and u.key.sending = :sending
        """)
    int signed(UUID dossier, UUID person, int sending);
}
