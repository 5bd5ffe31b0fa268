package org.palier.evidence;

import java.time.Duration;
import java.util.function.Supplier;
import org.palier.membership.StructureId;
import org.palier.shared.FairSeats;
import org.palier.shared.FairShare;
import org.springframework.stereotype.Component;

/** Lets so many uploads in at once, so that the pages keep their threads; half of them at the most of one structure. */
@Component
class UploadGate {

    private static final Duration LATELY = Duration.ofMinutes(1);

    private final FairSeats seats;
    private final EvidenceSettings settings;

    UploadGate(EvidenceSettings settings) {
        var most = settings.uploads();
        this.seats = new FairSeats(most, Math.max(1, most / 2), most, new FairShare(LATELY, System::nanoTime));
        this.settings = settings;
    }

    <T> T through(StructureId structure, Supplier<T> upload) {
        try (var seat =
                seats.take(structure.value(), false, settings.patience()).orElseThrow(EvidenceRefusals::busy)) {
            return upload.get();
        }
    }
}
