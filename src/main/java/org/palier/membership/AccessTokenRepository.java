package org.palier.membership;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tokens handed out. */
interface AccessTokenRepository extends Repository<AccessToken, String> {

    AccessToken save(AccessToken token);

    Optional<AccessToken> findById(String hash);

    @Modifying
    @Query("delete from AccessToken t where t.expiresAt <= :before")
    void forgetBefore(Instant before);
}
