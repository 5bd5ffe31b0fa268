package org.palier.sorting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Refusal;

/** What became of a document at one criterion: a proof, or the reason why not. */
public record Filed(
        Target target, @Nullable UUID proof, @Nullable Refusal refusal) {

    public boolean isDone() {
        return refusal == null;
    }
}
