package org.palier.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * One line of the journal as its table holds it.
 *
 * @param details JSON with its keys in order, sealed as the text that it is
 * @param previous the hash of the line before
 */
record Line(
        String chain,
        long position,
        Instant at,
        String actor,
        String act,
        String subject,
        String details,
        String previous,
        String hash) {

    /** The line that follows a head, sealed. */
    static Line after(Head head, Instant at, String actor, String act, String subject, String details) {
        Line unsealed = new Line(head.chain(), head.position() + 1, at, actor, act, subject, details, head.hash(), "");
        return new Line(
                unsealed.chain,
                unsealed.position,
                at,
                actor,
                act,
                subject,
                details,
                unsealed.previous,
                unsealed.computedHash());
    }

    static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("chain"),
                row.getLong("position"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous"),
                row.getString("hash"));
    }

    OffsetDateTime storedAt() {
        return at.atOffset(ZoneOffset.UTC);
    }

    String computedHash() {
        return new Seal()
                .add(chain)
                .add(position)
                .add(at)
                .add(actor)
                .add(act)
                .add(subject)
                .add(details)
                .add(previous)
                .hash();
    }

    /** Whether this line is whole and stands right after that head. */
    boolean follows(Head head) {
        return chain.equals(head.chain())
                && position == head.position() + 1
                && previous.equals(head.hash())
                && hash.equals(computedHash());
    }

    Head asHead() {
        return new Head(chain, position, hash);
    }
}
