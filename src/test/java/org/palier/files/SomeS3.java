package org.palier.files;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A real S3 for the tests of the whole: MinIO where its program is given, a second embedded endpoint otherwise. */
public final class SomeS3 implements Closeable {

    /** How the server is stopped. */
    private interface Stop {
        void run() throws Exception;
    }

    private final Endpoint endpoint;
    private final Stop stop;

    private SomeS3(Endpoint endpoint, Stop stop) {
        this.endpoint = endpoint;
        this.stop = stop;
    }

    public static SomeS3 start(Path folder) throws Exception {
        if (MinioServer.isGiven()) {
            MinioServer minio = new MinioServer();
            return new SomeS3(minio.endpoint(), minio::close);
        }
        EmbeddedEndpoint embedded = new EmbeddedEndpoint(folder);
        return new SomeS3(embedded.endpoint(), embedded::destroy);
    }

    /** Our store on a bucket of its own, ready. */
    public ObjectStore bucket(String name) {
        var store = new MinioObjectStore(endpoint, "us-east-1", name, Duration.ofSeconds(8));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(store::isReady);
        return store;
    }

    public String url() {
        return endpoint.url();
    }

    public String accessKey() {
        return endpoint.accessKey();
    }

    public String secretKey() {
        return endpoint.secretKey();
    }

    @Override
    public void close() {
        try {
            stop.run();
        } catch (Exception stuck) {
            throw new IllegalStateException("The store does not stop", stuck);
        }
    }
}
