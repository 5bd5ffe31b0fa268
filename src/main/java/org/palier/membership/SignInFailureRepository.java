package org.palier.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The wrong passwords of the last minutes. */
interface SignInFailureRepository extends Repository<SignInFailure, UUID> {

    SignInFailure save(SignInFailure failure);

    @Query("""
            select f.happenedAt from SignInFailure f
            where f.subject = :subject and f.happenedAt > :since order by f.happenedAt desc""")
    List<Instant> latest(String subject, Instant since, Limit limit);

    @Modifying
    @Query("delete from SignInFailure f where f.subject = :subject")
    void forget(String subject);

    @Modifying
    @Query("delete from SignInFailure f where f.happenedAt <= :before")
    void forgetBefore(Instant before);
}
