package org.palier.evidence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.dates.FoundDates;

/** The dates of a version: proposed by its text until somebody confirms them. */
@Entity
@Table(name = "document_dates")
class Dating {

    @EmbeddedId
    private VersionId id;

    private @Nullable LocalDate dated;
    private @Nullable String datedSaid;
    private @Nullable LocalDate validUntil;
    private @Nullable String validUntilSaid;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway.Init")
    protected Dating() {}

    Dating(VersionId id) {
        this.id = id;
    }

    VersionId id() {
        return id;
    }

    /** What somebody has confirmed or said is not overwritten. */
    void propose(FoundDates found) {
        if (confirmedBy != null) {
            return;
        }
        if (dated == null || datedSaid != null) {
            dated = found.dated() == null ? null : found.dated().day();
            datedSaid = found.dated() == null ? null : found.dated().sentence();
        }
        validUntil = found.validUntil() == null ? null : found.validUntil().day();
        validUntilSaid = found.validUntil() == null ? null : found.validUntil().sentence();
    }

    /** Said by whoever brought it; whether that is new. The end of its validity may still be proposed by its text. */
    boolean say(LocalDate day) {
        if (confirmedBy != null || (day.equals(dated) && datedSaid == null)) {
            return false;
        }
        dated = day;
        datedSaid = null;
        return true;
    }

    void confirm(@Nullable LocalDate day, @Nullable LocalDate until, String by, Instant at) {
        dated = day;
        validUntil = until;
        confirmedBy = by;
        confirmedAt = at;
    }

    VersionDates view() {
        return new VersionDates(dated, datedSaid, validUntil, validUntilSaid, confirmedBy, confirmedAt);
    }
}
