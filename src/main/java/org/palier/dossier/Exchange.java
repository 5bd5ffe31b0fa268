package org.palier.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One turn in the talk between the binôme and the structure about a criterion.
 *
 * @param outcome what the binôme said; absent for the structure's answer
 * @param level the binôme's level; absent for an answer and for a question
 */
public record Exchange(
        int round, @Nullable Outcome outcome, @Nullable Integer level, String comment, String by, Instant at) {}
