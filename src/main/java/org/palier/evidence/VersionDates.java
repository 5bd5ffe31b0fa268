package org.palier.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day of a version and the end of its validity, as its text says them or as somebody has confirmed them.
 *
 * @param datedSaid the sentence of the text that says the day, if one did
 * @param validUntil the last day on which it is valid
 * @param confirmedBy the username of who confirmed or corrected them; absent while they are a proposal
 */
public record VersionDates(
        @Nullable LocalDate dated,
        @Nullable String datedSaid,
        @Nullable LocalDate validUntil,
        @Nullable String validUntilSaid,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** A version of which nothing is known. */
    static final VersionDates UNKNOWN = new VersionDates(null, null, null, null, null, null);

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    /** Whether the text proposes something that nobody has looked at. */
    public boolean isProposed() {
        return confirmedBy == null && (dated != null || validUntil != null);
    }
}
