package org.palier.evidence.uploads;

import java.io.IOException;
import me.desair.tus.server.TusFileUploadService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes from the disk what expired. */
@Component
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final TusFileUploadService tus;

    Sweeping(TusFileUploadService tus) {
        this.tus = tus;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        try {
            tus.cleanup();
        } catch (IOException later) {
            LOG.warn("Expired uploads stay on the disk until the next sweep", later);
        }
    }
}
