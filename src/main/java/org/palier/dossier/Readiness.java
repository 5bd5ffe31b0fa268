package org.palier.dossier;

import java.util.List;
import org.palier.shared.Refusal;

/**
 * What stands between a draft and its binôme.
 *
 * @param missing what must be mended first
 * @param warnings what the peer may wonder about; refuses nothing
 */
public record Readiness(List<Missing> missing, List<Missing> warnings) {

    /** A document whose intake is not over: nothing to mend, only to wait for. */
    static final String WAITING = "dossier.missing.waiting";

    public boolean complete() {
        return missing.isEmpty();
    }

    void refuseIfIncomplete() {
        if (complete()) {
            return;
        }
        boolean onlyWaiting = missing.stream().allMatch(one -> one.code().equals(WAITING));
        throw (onlyWaiting
                        ? Refusal.conflict("dossier.refusal.waiting")
                        : Refusal.invalid("dossier.refusal.incomplete", missing.size()))
                .with("missing", missing)
                .with("warnings", warnings);
    }
}
