package org.palier.dossier;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One turn in the talk between the binôme and the structure about a criterion.
 *
 * @param outcome what the binôme said; absent for the structure's answer
 * @param level the binôme's level; absent for an answer and for a question
 * @param by the mail address of who said it as it is kept; their name as it is shown
 */
public record Exchange(
        int round, @Nullable Outcome outcome, @Nullable Integer level, String comment, String by, Instant at) {

    /** As it is shown: the mail address of somebody is not the other structure's to know. */
    Exchange by(String name) {
        return new Exchange(round, outcome, level, comment, name, at);
    }

    /** What the journal remembers of a regard on this criterion: never its words. */
    Map<String, String> details(String criterion) {
        return Map.of("criterion", criterion, "outcome", String.valueOf(outcome), "level", String.valueOf(level));
    }
}
