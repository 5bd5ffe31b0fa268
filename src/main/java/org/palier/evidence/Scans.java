package org.palier.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.palier.audit.Journal;
import org.palier.evidence.parser.Objection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the antivirus looked at, and what it objects to only now: each verb is one short transaction. */
@Component
class Scans implements Trace {

    private static final String SERVICE = "palier";

    private final ScanRepository scans;
    private final VersionRepository versions;
    private final DocumentRepository documents;
    private final Errands errands;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scans(
            ScanRepository scans,
            VersionRepository versions,
            DocumentRepository documents,
            Errands errands,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scans = scans;
        this.versions = versions;
        this.documents = documents;
        this.errands = errands;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void seen(DocumentVersion version, String signatures) {
        scans.save(new Scan(version.id(), version.structure(), signatures, clock.instant()));
    }

    /** Nothing was found with these signatures; a version that was erased meanwhile stays so. */
    @Transactional
    public void clean(Scan scan, String signatures) {
        if (versions.lock(scan.id()).isPresent()) {
            scans.save(scan.seen(signatures, clock.instant()));
        }
    }

    /** It could not be looked at: it comes again behind the others. */
    @Transactional
    public void later(Scan scan) {
        if (versions.lock(scan.id()).isPresent()) {
            scans.save(scan.again(clock.instant()));
        }
    }

    @Transactional
    public void forget(VersionId id) {
        scans.forget(id);
    }

    /** Sets a version aside that was taken before its harm was known: nobody opens it from now on, and peers do not see it. */
    @Transactional
    public void infected(VersionId id) {
        scans.forget(id);
        versions.lock(id)
                .filter(version -> version.setAside(Objection.VIRUS.key()))
                .ifPresent(version -> {
                    errands.ask(id.document(), version.structure(), Errands.Kind.REINDEX);
                    journal.record(
                            version.structure().value(),
                            id.document().toString(),
                            SERVICE,
                            "evidence.infected",
                            Map.of("version", "" + id.number(), "sha256", version.sha256()));
                    documents
                            .findById(id.document())
                            .map(document ->
                                    new DocumentSetAside(document.id(), document.structure(), document.title()))
                            .ifPresent(events::publishEvent);
                });
    }

    @Override
    public List<String> erase(DocumentId document) {
        scans.erase(document);
        return List.of();
    }
}
