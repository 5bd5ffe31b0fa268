package org.palier.evidence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.palier.audit.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that bytes are not those that were deposited, and that they are again: each verb is one short transaction. */
@Component
class Damages {

    private static final String SERVICE = "palier";

    private final VersionRepository versions;
    private final Journal journal;
    private final Clock clock;

    Damages(VersionRepository versions, Journal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /** What lies under this key is not what was deposited, or nothing does; a copy that took its place meanwhile is not meant. */
    @Transactional
    public void found(VersionId id, String key) {
        versions.lock(id)
                .filter(version -> version.objectKey().equals(key))
                .filter(version -> version.damage(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(version -> record(version, "evidence.damaged"));
    }

    /** What lies under this key is what was deposited, whatever was found before. */
    @Transactional
    public void disproved(VersionId id, String key) {
        versions.lock(id)
                .filter(version -> version.objectKey().equals(key))
                .filter(DocumentVersion::mend)
                .ifPresent(version -> record(version, "evidence.undamaged"));
    }

    private void record(DocumentVersion version, String act) {
        var id = version.id();
        journal.record(
                version.structure().value(),
                id.document().toString(),
                SERVICE,
                act,
                Map.of("version", "" + id.number(), "sha256", version.sha256()));
    }
}
