package org.palier.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.palier.files.ObjectStore;
import org.palier.files.StillKept;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what interrupted uploads left, once no answer can come late any more: pending rows, and, as the brake lets it,
 * objects without a row.
 */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int BATCH = 500;

    private final ObjectStore store;
    private final VersionRepository versions;
    private final PendingUploadRepository pending;
    private final PageRepository pages;
    private final Brake brake;
    private final EvidenceSettings settings;
    private final Clock clock;

    Reconciler(
            ObjectStore store,
            VersionRepository versions,
            PendingUploadRepository pending,
            PageRepository pages,
            Brake brake,
            EvidenceSettings settings,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.pending = pending;
        this.pages = pages;
        this.brake = brake;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void reconcile() {
        var before = clock.instant().minus(settings.grace());
        try {
            dropPending(before);
            dropOrphans(before);
        } catch (StoreUnavailable later) {
            LOG.info("The object store does not answer: what uploads left is cleared later");
        }
    }

    private void dropPending(Instant before) {
        for (var upload : pending.findTop100ByStartedAtBeforeOrderByStartedAt(before)) {
            // its object is one that no row knows from here on, because a row may be older than what came of the upload
            pending.deleteById(upload.objectKey());
        }
    }

    private void dropOrphans(Instant before) {
        var kept = Stream.of(Deposits.PREFIX, PageRepository.PREFIX)
                .flatMap(store::list)
                .toList();
        var old = kept.stream()
                .filter(one -> one.since().isBefore(before))
                .map(ObjectStore.Kept::key)
                .toList();
        var orphans = new HashSet<String>();
        for (var from = 0; from < old.size(); from += BATCH) {
            orphans.addAll(orphans(old.subList(from, Math.min(old.size(), from + BATCH))));
        }
        var gone = brake.release(orphans, kept.size(), clock.instant()).stream()
                .filter(this::isGone)
                .toList();
        if (!orphans.isEmpty()) {
            LOG.info(
                    "Of {} objects no row knows {}; {} were removed: {}",
                    kept.size(),
                    orphans.size(),
                    gone.size(),
                    gone);
        }
    }

    private boolean isGone(String key) {
        try {
            store.remove(key);
            brake.gone(key);
            return true;
        } catch (StillKept refused) {
            LOG.info("The store does not let {} go: it is asked again later", key);
            brake.kept(key, clock.instant());
            return false;
        }
    }

    private HashSet<String> orphans(List<String> keys) {
        var orphans = new HashSet<>(keys);
        versions.knownAmong(keys).forEach(orphans::remove);
        pending.knownAmong(keys).forEach(orphans::remove);
        pages.knownAmong(keys).forEach(orphans::remove);
        return orphans;
    }
}
