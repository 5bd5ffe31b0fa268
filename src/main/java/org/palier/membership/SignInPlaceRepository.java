package org.palier.membership;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** From where people have come in during the last months. */
interface SignInPlaceRepository extends Repository<SignInPlace, String> {

    SignInPlace save(SignInPlace place);

    @Query("select count(p) > 0 from SignInPlace p where p.subject = :subject and p.lastAt > :since")
    boolean isKnown(String subject, Instant since);

    @Modifying
    @Query("delete from SignInPlace p where p.lastAt <= :before")
    void forgetBefore(Instant before);
}
