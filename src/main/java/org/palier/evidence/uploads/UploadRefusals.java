package org.palier.evidence.uploads;

import org.palier.evidence.EvidenceRefusals;
import org.palier.shared.Refusal;
import org.springframework.util.unit.DataSize;

/** What the protocol declines, in words for people; the status stays the protocol's own. */
final class UploadRefusals {

    static final int TAKEN = 423;
    private static final String TAKEN_CODE = "evidence.refusal.upload-taken";
    private static final int WRONG_CHECKSUM = 460;

    private UploadRefusals() {}

    static Refusal taken() {
        return Refusal.conflict(TAKEN_CODE);
    }

    static boolean isTaken(Refusal refusal) {
        return refusal.code().equals(TAKEN_CODE);
    }

    static Refusal many(int most) {
        return Refusal.of(Refusal.Kind.TOO_MANY, "evidence.refusal.upload-many", most);
    }

    static Refusal unannounced() {
        return Refusal.of(Refusal.Kind.MALFORMED, "evidence.refusal.upload-protocol");
    }

    /** What stands behind a status of the protocol. */
    static Refusal of(int status, DataSize most) {
        return switch (status) {
            case 400 -> Refusal.of(Refusal.Kind.MALFORMED, "evidence.refusal.upload-length");
            case 404 -> Refusal.unknown();
            case 409 -> Refusal.conflict("evidence.refusal.upload-offset");
            case 413 -> EvidenceRefusals.tooLarge(most);
            case WRONG_CHECKSUM -> Refusal.invalid("evidence.refusal.upload-checksum");
            default -> unannounced();
        };
    }
}
