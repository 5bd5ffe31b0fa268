package org.palier.evidence.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a text says of its own day and of how long it is valid. */
public record FoundDates(@Nullable Said dated, @Nullable Said validUntil) {

    /**
     * A day, and where it was found.
     *
     * @param sentence at most {@value Sentence#LONGEST} characters of it
     */
    public record Said(LocalDate day, String sentence) {}

    public boolean isEmpty() {
        return dated == null && validUntil == null;
    }
}
