package org.palier.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which name and generation this database marks its bucket, in the one row that all its nodes share. */
@Component
@Transactional
class Installation {

    private final JdbcClient jdbc;

    Installation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mark that is this database's own, which a copy of the database bears too. */
    public Mark own() {
        jdbc.sql("update bucket_mark set installation = ? where installation is null")
                .param(UUID.randomUUID().toString())
                .update();
        return jdbc.sql("select installation, generation, stamp from bucket_mark")
                .query((row, number) -> new Mark(row.getString(1), row.getLong(2), row.getString(3)))
                .single();
    }

    /** A generation above this one, unless another node has taken one meanwhile; then that. */
    public Mark take(Mark own, long above) {
        jdbc.sql("update bucket_mark set generation = ?, stamp = ? where generation = ? and stamp = ?")
                .params(above + 1, UUID.randomUUID().toString(), own.generation(), own.stamp())
                .update();
        return own();
    }

    public Custody.State state() {
        return jdbc.sql("select held, held_at from bucket_mark")
                .query((row, number) -> state(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .single();
    }

    /** Writes down why nothing is removed, or that it may be; whether it was otherwise before. */
    public boolean hold(Custody.@Nullable Hold hold, Instant now) {
        var is = hold == null ? null : hold.name();
        return jdbc.sql("update bucket_mark set held = :held, held_at = :now where held is distinct from :held")
                        .param("held", is, java.sql.Types.VARCHAR)
                        .param(
                                "now",
                                hold == null ? null : now.atOffset(ZoneOffset.UTC),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    private static Custody.State state(@Nullable String held, @Nullable OffsetDateTime since) {
        return held == null
                ? new Custody.State(null, null)
                : new Custody.State(
                        Custody.Hold.valueOf(held),
                        Objects.requireNonNull(since).toInstant());
    }
}
