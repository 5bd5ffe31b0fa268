package org.palier.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where uploads on their way are noted. */
interface PendingUploadRepository extends Repository<PendingUpload, String> {

    PendingUpload save(PendingUpload upload);

    void deleteById(String objectKey);

    List<PendingUpload> findTop100ByStartedAtBeforeOrderByStartedAt(Instant moment);

    @Query("select upload.objectKey from PendingUpload upload where upload.objectKey in :keys")
    List<String> knownAmong(Collection<String> keys);
}
