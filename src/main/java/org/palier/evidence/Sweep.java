package org.palier.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Sweeps.Hindrance;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads every week, and when the operator wishes, all that the store keeps, and first what is in doubt: a little in each round,
 * one version at a time, so that it stands in nobody's way.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final int BATCH = 20;

    private final SweepLedger ledger;
    private final VersionRepository versions;
    private final Doubts doubts;
    private final Look look;
    private final Brake brake;
    private final Soundness soundness;
    private final EvidenceSettings.Sweep settings;
    private final Clock clock;

    Sweep(
            SweepLedger ledger,
            VersionRepository versions,
            Doubts doubts,
            Look look,
            Brake brake,
            Soundness soundness,
            EvidenceSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.versions = versions;
        this.doubts = doubts;
        this.look = look;
        this.brake = brake;
        this.soundness = soundness;
        this.settings = settings.sweep();
        this.clock = clock;
    }

    /** What a round may still take of the store. */
    private final class Share {

        private final long end = System.nanoTime() + AT_ONCE.toNanos();
        private long objects = settings.objects();
        private long bytes = settings.bytes().toBytes();

        boolean isSpent() {
            return objects <= 0 || bytes <= 0 || System.nanoTime() - end > 0;
        }

        void spend(Look.Seen seen) {
            objects -= seen.objects();
            bytes -= seen.bytes();
        }
    }

    @Scheduled(
            initialDelayString = "${palier.evidence.sweep.pause:PT1M}",
            fixedDelayString = "${palier.evidence.sweep.pause:PT1M}")
    void run() {
        if (!isDue() && doubts.due().isEmpty()) {
            return;
        }
        var holder = ledger.claim();
        if (holder == null) {
            return;
        }
        Hindrance hindrance = null;
        try {
            hindrance = round(holder);
        } catch (StoreUnavailable away) {
            LOG.info("The object store does not answer: what it keeps is looked at later");
            hindrance = Hindrance.STORE_AWAY;
        } finally {
            ledger.release(holder, hindrance);
        }
    }

    private boolean isDue() {
        return ledger.row().isDue(clock.instant(), settings.every());
    }

    private @Nullable Hindrance round(String holder) {
        var some = versions.inOrder(Limit.of(BATCH));
        if (!some.isEmpty() && !brake.isOurs(() -> some.stream().anyMatch(this::isSound))) {
            LOG.error("The bucket is not the one of this database: nothing in it is called damaged");
            return Hindrance.OTHER_BUCKET;
        }
        var share = new Share();
        if (clear(holder, share) && isDue()) {
            walk(holder, share);
        }
        return null;
    }

    /** Looks at what is in doubt; whether the sweep is still held. */
    private boolean clear(String holder, Share share) {
        for (var doubt : doubts.due()) {
            if (share.isSpent() || !ledger.holds(holder)) {
                return false;
            }
            versions.findById(doubt.id())
                    .ifPresentOrElse(
                            version -> share.spend(seen(version, doubt.since())), () -> doubts.settle(doubt.id()));
        }
        return true;
    }

    private void walk(String holder, Share share) {
        if (!ledger.row().isRunning()) {
            ledger.begin(holder);
        }
        var behind = ledger.row().behind();
        while (!share.isSpent()) {
            var next = next(behind);
            if (next.isEmpty()) {
                ledger.finish(holder);
                LOG.info("All that the store keeps was looked at: {}", ledger.row());
                return;
            }
            for (var version : next) {
                var seen = seen(version, clock.instant());
                share.spend(seen);
                behind = version.id();
                if (!ledger.passed(holder, behind, seen) || share.isSpent()) {
                    return;
                }
            }
        }
    }

    /** An accident with one is none of the others'. */
    private Look.Seen seen(DocumentVersion version, Instant inDoubtSince) {
        try {
            return look.at(version, inDoubtSince);
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException accident) {
            LOG.warn("{} could not be looked at", version.id(), accident);
            doubts.later(version.id());
            return new Look.Seen(1, 0, false, false, true);
        }
    }

    private List<DocumentVersion> next(@Nullable VersionId behind) {
        return behind == null
                ? versions.inOrder(Limit.of(BATCH))
                : versions.inOrder(behind.document().value(), behind.number(), Limit.of(BATCH));
    }

    private boolean isSound(DocumentVersion version) {
        return soundness.isSound(version.objectKey(), version.sha256());
    }
}
