package org.palier.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the sweep stands, in the database: a kill loses no more than one version, and of several nodes one sweeps, as long as it
 * shows that it lives. Each verb is one statement.
 */
@Component
class SweepLedger {

    /** Longer than anybody takes to look at one version. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final String IDLE = "(begun_at is null or finished_at >= begun_at)";

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    SweepRow row() {
        return jdbc.sql("select * from sweep where id = 1")
                .query(SweepRow::read)
                .single();
    }

    /** Asks for one; whether none was asked for or under way. */
    boolean ask() {
        return jdbc.sql("update sweep set asked_at = ? where id = 1 and asked_at is null and " + IDLE)
                        .param(now())
                        .update()
                == 1;
    }

    /** The name under which one node holds the sweep from now on; nothing while another does. */
    @Nullable
    String claim() {
        var holder = UUID.randomUUID().toString();
        var claimed = jdbc.sql("update sweep set holder = ?, held_until = ?"
                        + " where id = 1 and (held_until is null or held_until < ?)")
                .params(holder, now().plus(LEASE), now())
                .update();
        return claimed == 1 ? holder : null;
    }

    void begin(String holder) {
        jdbc.sql("update sweep set begun_at = ?, asked_at = null, behind = null, behind_number = null, looked = 0,"
                        + " damaged = 0, redrawn = 0, unread = 0 where id = 1 and holder = ?")
                .params(now(), holder)
                .update();
    }

    /** This version was looked at; whether the sweep is still held. */
    boolean passed(String holder, VersionId id, Look.Seen seen) {
        return jdbc.sql("update sweep set behind = ?, behind_number = ?, looked = looked + 1, damaged = damaged + ?,"
                                + " redrawn = redrawn + ?, unread = unread + ?, held_until = ?"
                                + " where id = 1 and holder = ?")
                        .params(
                                id.document().value(),
                                id.number(),
                                one(seen.damaged()),
                                one(seen.redrawn()),
                                one(seen.unread()),
                                now().plus(LEASE),
                                holder)
                        .update()
                == 1;
    }

    /** Shows that the holder lives; whether the sweep is still held. */
    boolean holds(String holder) {
        return jdbc.sql("update sweep set held_until = ? where id = 1 and holder = ?")
                        .params(now().plus(LEASE), holder)
                        .update()
                == 1;
    }

    void finish(String holder) {
        jdbc.sql("update sweep set finished_at = ? where id = 1 and holder = ?")
                .params(now(), holder)
                .update();
    }

    void release(String holder, Sweeps.@Nullable Hindrance hindrance) {
        jdbc.sql("update sweep set hindrance = ?, holder = null, held_until = null where id = 1 and holder = ?")
                .param(hindrance == null ? null : hindrance.name())
                .param(holder)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }
}
