package org.palier.files;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.ObjectArgs;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;

/** Keeps files in one bucket of MinIO, or of anything else that speaks S3. */
class MinioObjectStore implements ObjectStore, DisposableBean {

    private static final long PART = 5L * 1024 * 1024;
    private static final Map<String, String> ONLY_IF_NEW = Map.of("If-None-Match", "*");

    private final Connections connections;
    private final String bucket;
    private final Removals removals;
    private volatile boolean bucketMade;

    MinioObjectStore(Endpoint endpoint, String region, String bucket, Duration patience) {
        this.connections = new Connections(endpoint, region, patience);
        this.bucket = bucket;
        this.removals = new Removals(connections.repeatable, bucket);
    }

    @Override
    public Kept keep(String key, InputStream content) {
        var measured = new MeasuredStream(content);
        try {
            Faults.told(key, () -> create(key, measured));
        } catch (StoreUnavailable fault) {
            if (!bucketMade || !isKept(key, measured)) {
                throw fault;
            }
        }
        return look(key);
    }

    @Override
    public InputStream open(String key) {
        var request = named(GetObjectArgs.builder(), key).build();
        return new ToldStream(key, Faults.told(key, () -> connections.repeatable.getObject(request)));
    }

    @Override
    public Removed remove(String key) {
        return removals.remove(key);
    }

    @Override
    public Stream<Kept> list(String prefix) {
        var request = ListObjectsArgs.builder()
                .bucket(bucket)
                .prefix(prefix)
                .recursive(true)
                .build();
        return Faults.told(prefix, () -> found(request)).stream();
    }

    @Override
    public boolean isReady() {
        try {
            return Faults.told(bucket, () -> {
                makeBucket(connections.brief);
                return connections.brief.bucketExists(
                        BucketExistsArgs.builder().bucket(bucket).build());
            });
        } catch (StoreUnavailable notNow) {
            return false;
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }

    OpenUploads openUploads() {
        return new PartsOverS3(connections.parts, bucket);
    }

    private Object create(String key, InputStream content) throws MinioException {
        makeBucket(connections.repeatable);
        return connections.once.putObject(named(PutObjectArgs.builder(), key).stream(content, null, PART)
                .extraHeaders(ONLY_IF_NEW)
                .build());
    }

    private Kept look(String key) {
        var request = named(StatObjectArgs.builder(), key).build();
        var found = Faults.told(key, () -> connections.repeatable.statObject(request));
        return new Kept(key, found.size(), found.lastModified().toInstant());
    }

    /** Whether the bytes arrived although no answer came back, asked in brief because somebody waits: then the key, which is never reused, holds them whole. */
    private boolean isKept(String key, MeasuredStream sent) {
        var request = named(GetObjectArgs.builder(), key).build();
        try (var found =
                new MeasuredStream(new ToldStream(key, Faults.told(key, () -> connections.brief.getObject(request))))) {
            return found.matches(sent);
        } catch (NothingKept | StoreUnavailable | IOException lost) {
            return false;
        }
    }

    private boolean makeBucket(MinioClient client) throws MinioException {
        if (!bucketMade) {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            bucketMade = true;
        }
        return true;
    }

    private <B extends ObjectArgs.Builder<B, ?>> B named(B request, String key) {
        return request.bucket(bucket).object(key);
    }

    private List<Kept> found(ListObjectsArgs request) throws MinioException {
        makeBucket(connections.repeatable);
        var found = new ArrayList<Kept>();
        for (var item : connections.repeatable.listObjects(request)) {
            found.add(kept(item));
        }
        return found;
    }

    private static Kept kept(Result<Item> item) throws MinioException {
        var found = item.get();
        return new Kept(found.objectName(), found.size(), found.lastModified().toInstant());
    }
}
