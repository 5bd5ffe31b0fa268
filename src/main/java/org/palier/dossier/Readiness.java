package org.palier.dossier;

import java.util.List;

/**
 * What stands between a draft and its binôme.
 *
 * @param missing what must be mended first
 * @param warnings what the peer may wonder about; refuses nothing
 */
public record Readiness(List<Missing> missing, List<Missing> warnings) {

    public boolean complete() {
        return missing.isEmpty();
    }
}
