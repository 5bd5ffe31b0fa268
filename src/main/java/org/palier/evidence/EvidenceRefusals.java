package org.palier.evidence;

import org.palier.shared.Refusal;
import org.springframework.util.unit.DataSize;

/** What the evidence room declines, in its own words. */
public class EvidenceRefusals {

    private EvidenceRefusals() {}

    public static Refusal tooLarge(DataSize most) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "evidence.refusal.too-large", most.toMegabytes())
                .at("file");
    }

    public static Refusal noFile() {
        return Refusal.invalid("evidence.refusal.no-file").at("file");
    }

    public static Refusal empty() {
        return Refusal.invalid("evidence.refusal.empty").at("file");
    }

    static Refusal extension(String extension) {
        return Refusal.of(Refusal.Kind.UNSUPPORTED, "evidence.refusal.extension", extension)
                .at("file");
    }

    static Refusal title() {
        return Refusal.invalid("evidence.refusal.title").at("title");
    }

    static Refusal type() {
        return Refusal.invalid("evidence.refusal.type").at("type");
    }

    static Refusal unscanned() {
        return Refusal.conflict("evidence.refusal.unscanned");
    }

    static Refusal virus() {
        return Refusal.conflict("evidence.refusal.virus");
    }

    public static Refusal busy() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "evidence.refusal.busy");
    }

    static Refusal storeUnavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "evidence.refusal.store-unavailable");
    }

    static Refusal nothingToClaim() {
        return Refusal.conflict("evidence.refusal.nothing-to-claim");
    }

    /** Another copy of the database was faster. */
    static Refusal claimedMeanwhile() {
        return Refusal.conflict("evidence.refusal.claimed-meanwhile");
    }

    /** An original that cannot be handed to others without what its device wrote into it. */
    static Refusal cameraData() {
        return Refusal.conflict("evidence.refusal.camera-data");
    }

    static Refusal copyPending() {
        return Refusal.conflict("evidence.refusal.copy-pending");
    }

    static Refusal copyWithoutPages() {
        return Refusal.conflict("evidence.refusal.copy-none");
    }

    static Refusal damaged() {
        return Refusal.of(Refusal.Kind.DAMAGED, "evidence.refusal.damaged");
    }

    static Refusal pictureDamaged() {
        return Refusal.of(Refusal.Kind.DAMAGED, "evidence.refusal.picture-damaged");
    }

    /** Why parts of a document were not painted black. */
    static Refusal occultation(String reason) {
        return Refusal.invalid("evidence.refusal." + reason).at("rectangles");
    }
}
