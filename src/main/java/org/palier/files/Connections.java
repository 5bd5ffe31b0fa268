package org.palier.files;

import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The MinIO clients of one endpoint; they share their connections and differ in their patience. */
class Connections {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_SAY_READY = Duration.ofSeconds(4);
    private static final int AT_ONCE = 64;

    private final OkHttpClient http;

    /** For everything that may be sent again without harm. */
    final MinioClient repeatable;

    /** For what creates: sent once, because a silent second try would find the key taken by the first. */
    final MinioClient once;

    /** For asking whether the store answers now. */
    final MinioClient brief;

    /** For uploads in parts. */
    final PartsClient parts;

    Connections(Endpoint endpoint, String region, Duration patience) {
        http = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectTimeout(TO_CONNECT)
                .readTimeout(patience)
                .writeTimeout(patience)
                .build();
        repeatable = client(endpoint, region, http);
        once = client(
                endpoint,
                region,
                http.newBuilder().retryOnConnectionFailure(false).build());
        brief = client(
                endpoint, region, http.newBuilder().callTimeout(TO_SAY_READY).build());
        parts = new PartsClient(MinioAsyncClient.builder()
                .endpoint(endpoint.url())
                .region(region)
                .credentials(endpoint.accessKey(), endpoint.secretKey())
                .httpClient(http)
                .build());
    }

    void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static MinioClient client(Endpoint endpoint, String region, OkHttpClient http) {
        return MinioClient.builder()
                .endpoint(endpoint.url())
                .region(region)
                .credentials(endpoint.accessKey(), endpoint.secretKey())
                .httpClient(http)
                .build();
    }

    private static Dispatcher dispatcher() {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return dispatcher;
    }
}
