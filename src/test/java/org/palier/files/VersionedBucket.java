package org.palier.files;

import io.minio.DisableObjectLegalHoldArgs;
import io.minio.EnableObjectLegalHoldArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A bucket of a real MinIO that keeps versions and may hold objects, and our store on it behind a link that may deny. */
class VersionedBucket implements AutoCloseable {

    private final String bucket;
    private final FaultyLink link;
    private final MinioObjectStore store;
    private final MinioClient client;

    VersionedBucket(Endpoint minio, String bucket) throws IOException, MinioException {
        this.bucket = bucket;
        link = new FaultyLink(minio.url());
        client = MinioClient.builder()
                .endpoint(minio.url())
                .credentials(minio.accessKey(), minio.secretKey())
                .build();
        store = new MinioObjectStore(
                new Endpoint(link.url(), minio.accessKey(), minio.secretKey()),
                "us-east-1",
                bucket,
                Duration.ofSeconds(8));
        var any = new MinioObjectStore(minio, "us-east-1", "any", Duration.ofSeconds(8));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(any::isReady);
        any.destroy();
        client.makeBucket(
                MakeBucketArgs.builder().bucket(bucket).objectLock(true).build());
    }

    MinioObjectStore store() {
        return store;
    }

    /** Two objects whose names begin the same, one of them with two versions and a mark that it is gone. */
    void keepTwiceRemovedOnce() throws MinioException {
        store.keep("one-more", new ByteArrayInputStream(new byte[] {1}));
        store.keep("one", new ByteArrayInputStream(new byte[] {1}));
        client.removeObject(
                RemoveObjectArgs.builder().bucket(bucket).object("one").build());
    }

    void hold(String key) throws MinioException {
        client.enableObjectLegalHold(
                EnableObjectLegalHoldArgs.builder().bucket(bucket).object(key).build());
    }

    void letGo(String key) throws MinioException {
        client.disableObjectLegalHold(
                DisableObjectLegalHoldArgs.builder().bucket(bucket).object(key).build());
    }

    void deny(String requestLine) {
        link.deny(requestLine);
    }

    List<String> versions() throws MinioException {
        var names = new ArrayList<String>();
        for (var item : client.listObjects(
                ListObjectsArgs.builder().bucket(bucket).includeVersions(true).build())) {
            names.add(item.get().objectName());
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        store.destroy();
        link.close();
    }
}
