package org.palier.files;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Opens the store: the S3 that the settings name, or the embedded one, started before its client and stopped after it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesConfiguration {

    @Bean
    @ConditionalOnExpression("'${palier.files.endpoint:}'.isBlank()")
    EmbeddedEndpoint embeddedEndpoint(@Value("${palier.data:./data}") Path data) throws Exception {
        return new EmbeddedEndpoint(data.resolve("objects"));
    }

    @Bean
    MinioObjectStore minioObjectStore(FilesSettings settings, ObjectProvider<EmbeddedEndpoint> embedded) {
        return new MinioObjectStore(
                settings.endpointOr(embedded.getIfAvailable()),
                settings.region(),
                settings.bucket(),
                settings.patience());
    }

    @Bean
    OpenUploads openUploads(FilesSettings settings, MinioObjectStore store, ObjectProvider<EmbeddedEndpoint> embedded) {
        var endpoint = embedded.getIfAvailable();
        return endpoint == null ? store.openUploads() : endpoint.openUploads(settings.bucket());
    }

    @Bean
    @Primary
    ObjectStore objectStore(MinioObjectStore store) {
        return new OutsideTransactions(store);
    }
}
