package org.palier.evidence;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.palier.files.OpenUploads;
import org.palier.files.OpenUploads.OpenUpload;
import org.palier.files.OwnKeys;
import org.palier.files.StillKept;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives up the uploads in parts that a kill cut short, once no part can come late any more: only under our own keys, only in a
 * bucket marked as this database's own, the oldest first and only so many in a round.
 */
@Component
class CutUploads {

    private static final int IN_A_ROUND = 50;
    private static final Logger LOG = LoggerFactory.getLogger(CutUploads.class);

    private final OpenUploads uploads;
    private final List<OwnKeys> keys;
    private final Brake brake;
    private final EvidenceSettings settings;
    private final Clock clock;

    CutUploads(OpenUploads uploads, List<OwnKeys> keys, Brake brake, EvidenceSettings settings, Clock clock) {
        this.uploads = uploads;
        this.keys = keys;
        this.brake = brake;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void giveUp() {
        try {
            var cut = cut();
            if (!cut.isEmpty() && brake.isOurs(() -> false)) {
                giveUp(cut);
            }
        } catch (StoreUnavailable later) {
            LOG.info("The object store does not answer: uploads that were cut short are given up later");
        }
    }

    private List<OpenUpload> cut() {
        var before = clock.instant().minus(settings.grace());
        return keys.stream()
                .flatMap(own -> uploads.quietSince(own.prefix(), before).stream())
                .sorted(Comparator.comparing(OpenUpload::heard))
                .toList();
    }

    private void giveUp(List<OpenUpload> cut) {
        var first = cut.subList(0, Math.min(cut.size(), IN_A_ROUND));
        var gone = first.stream().filter(this::isGone).map(OpenUpload::key).toList();
        LOG.info("Of {} uploads that were cut short {} were given up: {}", cut.size(), gone.size(), gone);
    }

    /** One that the store does not let go keeps none of those behind it. */
    private boolean isGone(OpenUpload upload) {
        try {
            uploads.giveUp(upload);
            return true;
        } catch (StillKept refused) {
            LOG.info("The store does not let the upload of {} go: it is asked again later", upload.key());
            return false;
        }
    }
}
