package org.palier.files;

import io.minio.CreateMultipartUploadArgs;
import java.time.Duration;
import org.springframework.core.env.Environment;

/** Begins an upload in parts in the store that the service is set to, and says no more, as a kill does. */
public final class KilledUpload {

    private KilledUpload() {}

    public static void leave(Environment settings, String... keys) {
        var endpoint = new Endpoint(
                settings.getRequiredProperty("palier.files.endpoint"),
                settings.getRequiredProperty("palier.files.access-key"),
                settings.getRequiredProperty("palier.files.secret-key"));
        var connections = new Connections(endpoint, "us-east-1", Duration.ofSeconds(8));
        for (var key : keys) {
            connections
                    .parts
                    .createMultipartUpload(CreateMultipartUploadArgs.builder()
                            .bucket("palier")
                            .object(key)
                            .build())
                    .join();
        }
        connections.close();
    }
}
