package org.palier.membership;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links that have not been used. */
interface InvitationRepository extends Repository<Invitation, String> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(String hash);

    /** @return 1 for the one who used the link, 0 for whoever came too late */
    @Modifying
    @Query("delete from Invitation i where i.hash = :hash")
    int use(String hash);

    @Modifying
    @Query("delete from Invitation i where i.person.id = :person")
    void withdrawFrom(PersonId person);

    @Modifying
    @Query("delete from Invitation i where i.person is null")
    void withdrawFirst();
}
