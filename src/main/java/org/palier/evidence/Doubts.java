package org.palier.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that are to be looked at out of turn: each verb is one statement. */
@Component
class Doubts implements Trace {

    private static final Duration WAIT = Duration.ofHours(1);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Doubts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That a version is in doubt, and since when. */
    record Doubt(VersionId id, Instant since) {}

    /** Has it looked at soon. */
    void raise(VersionId id) {
        raise(id, Duration.ZERO);
    }

    /** Has it looked at again a while later. */
    void later(VersionId id) {
        raise(id, WAIT);
    }

    private void raise(VersionId id, Duration wait) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var known = jdbc.sql("update document_doubt set due_at = ? where document = ? and number = ?")
                .params(now.plus(wait), id.document().value(), id.number())
                .update();
        if (known == 0) {
            try {
                jdbc.sql("insert into document_doubt (document, number, since, due_at) values (?, ?, ?, ?)")
                        .params(id.document().value(), id.number(), now, now.plus(wait))
                        .update();
            } catch (DuplicateKeyException another) {
                // has raised the same doubt meanwhile
            }
        }
    }

    List<Doubt> due() {
        return jdbc.sql("select document, number, since from document_doubt where due_at <= ? order by due_at limit ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), AT_ONCE)
                .query(Doubts::read)
                .list();
    }

    void settle(VersionId id) {
        jdbc.sql("delete from document_doubt where document = ? and number = ?")
                .params(id.document().value(), id.number())
                .update();
    }

    @Override
    public List<String> erase(DocumentId document) {
        jdbc.sql("delete from document_doubt where document = ?")
                .param(document.value())
                .update();
        return List.of();
    }

    private static Doubt read(ResultSet row, int number) throws SQLException {
        var document = new DocumentId(row.getObject("document", UUID.class));
        return new Doubt(
                new VersionId(document, row.getInt("number")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
