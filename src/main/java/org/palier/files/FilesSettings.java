package org.palier.files;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept.
 *
 * @param endpoint of MinIO or any other S3; the embedded endpoint when absent
 * @param patience how long the store may be silent before it counts as away
 */
@ConfigurationProperties("palier.files")
record FilesSettings(
        @Nullable String endpoint,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("palier") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("8s") Duration patience) {

    Endpoint endpointOr(@Nullable EmbeddedEndpoint embedded) {
        return embedded == null
                ? new Endpoint(Objects.requireNonNull(endpoint), accessKey, secretKey)
                : embedded.endpoint();
    }
}
