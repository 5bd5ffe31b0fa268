package org.palier.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the sweep stands: which version it is behind, and what it has found so far. */
record SweepRow(
        @Nullable Instant askedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        @Nullable VersionId behind,
        long looked,
        long damaged,
        long redrawn,
        long unread,
        Sweeps.@Nullable Hindrance hindrance) {

    boolean isRunning() {
        return begunAt != null && (finishedAt == null || finishedAt.isBefore(begunAt));
    }

    /** Whether there is something to do for it: to go on, or to begin. */
    boolean isDue(Instant now, Duration every) {
        return isRunning() || askedAt != null || finishedAt == null || !finishedAt.isAfter(now.minus(every));
    }

    Sweeps.State state(long damagedNow) {
        return new Sweeps.State(
                isRunning(), askedAt != null, finishedAt, looked, damaged, redrawn, unread, damagedNow, hindrance);
    }

    static SweepRow read(ResultSet row, int number) throws SQLException {
        var document = row.getObject("behind", UUID.class);
        var hindrance = row.getString("hindrance");
        return new SweepRow(
                instant(row, "asked_at"),
                instant(row, "begun_at"),
                instant(row, "finished_at"),
                document == null ? null : new VersionId(new DocumentId(document), row.getInt("behind_number")),
                row.getLong("looked"),
                row.getLong("damaged"),
                row.getLong("redrawn"),
                row.getLong("unread"),
                hindrance == null ? null : Sweeps.Hindrance.valueOf(hindrance));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
