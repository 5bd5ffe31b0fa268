package org.palier.referential;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where the imported versions are kept. */
interface ReferentialVersionRepository extends Repository<ReferentialVersion, ReferentialId> {

    Optional<ReferentialVersion> findById(ReferentialId id);

    /** Locked, because a version must not be replaced while it begins to be used. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select version from ReferentialVersion version where version.id = :id")
    Optional<ReferentialVersion> lock(ReferentialId id);

    @Query("select version.id from ReferentialVersion version"
            + " order by version.importedAt desc, version.id.code, version.id.version desc")
    List<ReferentialId> ids();

    ReferentialVersion save(ReferentialVersion version);
}
