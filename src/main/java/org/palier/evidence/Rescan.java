package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.palier.files.StoreUnavailable;
import org.palier.shared.FairShare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the antivirus look again at what was taken before it knew what it knows now, or before there was one: a little each
 * minute, turn by turn of the structures.
 */
@Component
class Rescan {

    private static final Logger LOG = LoggerFactory.getLogger(Rescan.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final FairShare turns = new FairShare(LATELY, System::nanoTime);
    private final Antivirus antivirus;
    private final ScanRepository repository;
    private final Scans scans;
    private final VersionRepository versions;
    private final Spool spool;
    private final EvidenceSettings settings;
    private final Clock clock;

    Rescan(
            Antivirus antivirus,
            ScanRepository repository,
            Scans scans,
            VersionRepository versions,
            Spool spool,
            EvidenceSettings settings,
            Clock clock) {
        this.antivirus = antivirus;
        this.repository = repository;
        this.scans = scans;
        this.versions = versions;
        this.spool = spool;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1M")
    void run() {
        if (!antivirus.isAsked()) {
            return;
        }
        try {
            var signatures = antivirus.signatures();
            look(signatures, old(signatures));
        } catch (AntivirusUnavailable | StoreUnavailable later) {
            LOG.info("What the antivirus may know now is looked at later: {}", later.getMessage());
        }
    }

    private Map<String, Deque<Scan>> old(String signatures) {
        var before = clock.instant().minus(settings.antivirus().again());
        var old = new HashMap<String, Deque<Scan>>();
        repository.findTop200ByOrderBySeenAt().stream()
                .filter(scan -> scan.isOld(signatures, before))
                .forEach(scan -> old.computeIfAbsent(scan.structure().value(), first -> new ArrayDeque<>())
                        .add(scan));
        return old;
    }

    private void look(String signatures, Map<String, Deque<Scan>> old) {
        var end = System.nanoTime() + AT_ONCE.toNanos();
        while (!old.isEmpty() && System.nanoTime() < end) {
            var next = turns.inOrder(old.keySet()).get(0);
            var theirs = old.getOrDefault(next, new ArrayDeque<>());
            try (var turn = turns.begin(next)) {
                look(signatures, theirs.remove());
            }
            if (theirs.isEmpty()) {
                old.remove(next);
            }
        }
    }

    /** An accident with one is none of the others'. */
    private void look(String signatures, Scan scan) {
        try {
            versions.findById(scan.id())
                    .ifPresentOrElse(version -> look(signatures, scan, version), () -> scans.forget(scan.id()));
        } catch (AntivirusUnavailable | StoreUnavailable away) {
            scans.later(scan);
            throw away;
        } catch (RuntimeException accident) {
            LOG.warn("{} could not be looked at again", scan.id(), accident);
            scans.later(scan);
        }
    }

    private void look(String signatures, Scan scan, DocumentVersion version) {
        if (version.state() == DocumentState.QUARANTINED) {
            scans.forget(scan.id());
        } else if (isHarmful(version)) {
            scans.infected(scan.id());
        } else {
            scans.clean(scan, signatures);
        }
    }

    private boolean isHarmful(DocumentVersion version) {
        var file = spool.fetch(version);
        try {
            return antivirus.objectsTo(file);
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException notRemoved) {
                throw new UncheckedIOException(notRemoved);
            }
        }
    }
}
