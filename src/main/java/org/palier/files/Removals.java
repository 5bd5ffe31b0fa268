package org.palier.files;

import io.minio.GetBucketVersioningArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes from a bucket what it keeps under a key, with every version, and says what the store does not let go. */
class Removals {

    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

    /** What stores answer for an object under a lock or a hold, or one that we may not remove. */
    static final Set<String> REFUSED = Set.of(
            Faults.DENIED,
            "AllAccessDisabled",
            "InvalidObjectState",
            "InvalidRequest",
            "MethodNotAllowed",
            "ObjectLocked");

    private final MinioClient client;
    private final String bucket;
    private final Versioning versioning;

    Removals(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.versioning = new Versioning(
                () -> client.getBucketVersioning(
                                GetBucketVersioningArgs.builder().bucket(bucket).build())
                        .status(),
                System::nanoTime);
    }

    Removed remove(String key) {
        return switch (Faults.told(key, versioning::kept)) {
            case NONE -> newest(key);
            case EVERY -> every(key);
            case UNKNOWN -> everyOrNewest(key);
        };
    }

    private Removed newest(String key) {
        removing(key, null);
        return Removed.WHOLE;
    }

    /** What cannot be listed here is still there, because the bucket keeps it. */
    private Removed every(String key) {
        try {
            return all(key, Faults.told(key, () -> versions(key)));
        } catch (StoreUnavailable fault) {
            throw Faults.code(fault).equals(Faults.DENIED) ? new StillKept(key, fault) : fault;
        }
    }

    private Removed everyOrNewest(String key) {
        List<String> versions;
        try {
            versions = Faults.told(key, () -> versions(key));
        } catch (StoreUnavailable fault) {
            if (!Faults.code(fault).equals(Faults.DENIED)) {
                throw fault;
            }
            LOG.warn(
                    "We may not ask the bucket {} whether it keeps versions, nor which: {} is removed, and earlier"
                            + " versions of it may stay. Allow s3:GetBucketVersioning and s3:ListBucketVersions",
                    bucket,
                    key);
            newest(key);
            return Removed.NEWEST;
        }
        return all(key, versions);
    }

    /** One that is locked does not keep the others. */
    private Removed all(String key, List<String> versions) {
        StillKept kept = null;
        for (var version : versions) {
            try {
                removing(key, version);
            } catch (StillKept refused) {
                kept = refused;
            }
        }
        if (kept != null) {
            throw kept;
        }
        return Removed.WHOLE;
    }

    private void removing(String key, @Nullable String version) {
        var request = RemoveObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .versionId(version)
                .build();
        Faults.told(key, () -> {
            try {
                client.removeObject(request);
                return key;
            } catch (ErrorResponseException answer) {
                if (REFUSED.contains(answer.errorResponse().code())) {
                    throw new StillKept(key, answer);
                }
                throw answer;
            }
        });
    }

    /** All that the bucket holds under the key, marks of deletion too. */
    private List<String> versions(String key) throws MinioException {
        var request = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(key)
                .includeVersions(true)
                .build();
        var versions = new ArrayList<String>();
        for (var item : client.listObjects(request)) {
            var found = item.get();
            if (found.objectName().equals(key) && found.versionId() != null) {
                versions.add(found.versionId());
            }
        }
        return versions;
    }
}
