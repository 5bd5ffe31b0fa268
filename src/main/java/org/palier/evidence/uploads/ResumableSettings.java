package org.palier.evidence.uploads;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Uploads that go on after a cut.
 *
 * @param folder where their pieces wait; within the data folder when absent
 * @param expiry after its last piece, when an upload that never became whole is removed
 * @param perPerson how many one person may have open at once
 */
@ConfigurationProperties("palier.evidence.resumable")
record ResumableSettings(
        @Nullable Path folder,
        @DefaultValue("24h") Duration expiry,
        @DefaultValue("20") int perPerson) {}
