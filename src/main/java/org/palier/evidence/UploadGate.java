package org.palier.evidence;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets so many uploads in at once, so that the pages keep their threads. */
@Component
class UploadGate {

    private final Semaphore seats;
    private final EvidenceSettings settings;

    UploadGate(EvidenceSettings settings) {
        this.seats = new Semaphore(settings.uploads(), true);
        this.settings = settings;
    }

    <T> T through(Supplier<T> upload) {
        if (!isLetIn()) {
            throw EvidenceRefusals.busy();
        }
        try {
            return upload.get();
        } finally {
            seats.release();
        }
    }

    private boolean isLetIn() {
        try {
            return seats.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
