package org.palier.dashboard.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierSummary;

/**
 * Where one structure stands on one theme.
 *
 * @param text what is said of it
 * @param dueAt until when it is waited for; absent when nothing is waited for
 */
public record Cell(
        DossierSummary dossier,
        String theme,
        String text,
        @Nullable Instant dueAt,
        boolean late) {

    public @Nullable Integer adopted() {
        return dossier.level().adopted();
    }
}
