package org.palier.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;

/**
 * A notice as its reader sees it.
 *
 * @param dueAt when the gesture it reminds of is due; absent when it reminds of none
 * @param text the facilitator's words; absent when its kind says it all
 */
public record NoticeView(
        UUID id,
        NoticeKind kind,
        DossierId dossier,
        @Nullable Instant dueAt,
        @Nullable String text,
        Instant writtenAt) {}
