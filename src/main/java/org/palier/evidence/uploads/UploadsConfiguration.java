package org.palier.evidence.uploads;

import java.io.IOException;
import java.nio.file.Path;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.palier.evidence.EvidenceSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tus server: creation, termination, expiration and checksum, on a folder of the disk. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResumableSettings.class)
class UploadsConfiguration {

    /** One for programs with their token, one for pages with their session and form token. */
    private static final String ADDRESSES = "/(?:api/)?uploads";

    @Bean
    UuidUploadIdFactory uploadIds() {
        var ids = new UuidUploadIdFactory();
        ids.setUploadUri(ADDRESSES);
        return ids;
    }

    @Bean
    Staging staging(UuidUploadIdFactory ids, ResumableSettings settings, @Value("${palier.data:./data}") Path data)
            throws IOException {
        var folder = settings.folder() == null ? data.resolve("uploads").resolve("resumable") : settings.folder();
        return new Staging(ids, folder, settings.perPerson());
    }

    @Bean
    TusFileUploadService tus(
            UuidUploadIdFactory ids,
            Staging staging,
            HandingOver handingOver,
            EvidenceSettings evidence,
            ResumableSettings settings) {
        return new TusFileUploadService()
                .withUploadIdFactory(ids)
                .withUploadUri(ADDRESSES)
                .withMaxUploadSize(evidence.maxSize().toBytes())
                .withUploadExpirationPeriod(settings.expiry().toMillis())
                .withUploadStorageService(staging)
                .withUploadLockingService(new Turns(ids))
                .disableTusExtension("concatenation")
                .addTusExtension(handingOver);
    }
}
