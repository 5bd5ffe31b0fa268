package org.palier.evidence;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.evidence.findings.Finding;
import org.palier.evidence.findings.PersonalDataFinder;
import org.palier.membership.Actor;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the intake found, beside the version, and the lead's word upon it. */
@Service
@Transactional
class KeptPersonalData implements PersonalData {

    private final VersionRepository versions;
    private final DocumentRights rights;
    private final PersonalDataFinder finder;
    private final Journal journal;
    private final Clock clock;

    KeptPersonalData(
            VersionRepository versions,
            DocumentRights rights,
            PersonalDataFinder finder,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.rights = rights;
        this.finder = finder;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Found in(Actor reader, DocumentId document, int number) {
        var version = versions.findById(new VersionId(document, number)).orElseThrow(Refusal::unknown);
        rights.mustBeOf(reader, version.structure());
        return new Found(versions.findings(version.id()), version.held(), version.unread(), version.release());
    }

    @Override
    public void release(Actor by, DocumentId document, int number, @Nullable String reason) {
        var version = versions.lock(new VersionId(document, number)).orElseThrow(Refusal::unknown);
        rights.mustRelease(by, version.structure());
        if (!version.held()) {
            throw Refusal.conflict("evidence.refusal.not-held");
        }
        var why = PlainText.required(reason, "evidence.refusal.release-reason", "reason");
        if (finder.in(why).stream().anyMatch(Finding::holds)) {
            throw Refusal.invalid("evidence.refusal.release-names").at("reason");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        version.release(new Release(by.name(), now, why));
        journal.record(
                version.structure().value(),
                document.toString(),
                by.username(),
                "evidence.released",
                Map.of("version", "" + number, "reason", why));
    }
}
