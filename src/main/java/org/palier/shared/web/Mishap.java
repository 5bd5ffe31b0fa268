package org.palier.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.palier.shared.Causes;
import org.palier.shared.NoRoom;
import org.palier.shared.Refusal;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells, of whatever was thrown, what to answer: the database is away, a disk is full, somebody came first, or an accident of
 * ours.
 */
final class Mishap {

    /** Classes of SQL states: connection lost, too few resources, ended by the operator. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    /** Waited too long for a lock, on PostgreSQL and on H2; was idle in its transaction; H2 was closed. */
    private static final Set<String> WAITED = Set.of("55P03", "HYT00", "25P03", "90067", "90098", "90121");

    private Mishap() {}

    static Refusal of(Throwable thrown) {
        if (NoRoom.isWhy(thrown)) {
            // first, because what could not be laid down is told around it as something malformed, or as a database
            // away
            return noRoom();
        }
        Refusal answer = failed();
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof InvalidParameterException) {
                return Refusal.of(Refusal.Kind.MALFORMED, "shared.refusal.malformed");
            }
            if (isAway(cause)) {
                return unavailable();
            }
            if (cause instanceof ConcurrencyFailureException || cause instanceof DataIntegrityViolationException) {
                answer = Refusal.conflict("shared.refusal.overtaken");
            }
        }
        return answer;
    }

    static Refusal unavailable() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "shared.refusal.unavailable");
    }

    static Refusal noRoom() {
        return Refusal.of(Refusal.Kind.NO_ROOM, "shared.refusal.no-room");
    }

    static Refusal failed() {
        return Refusal.of(Refusal.Kind.FAILED, "shared.refusal.failed");
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof CannotCreateTransactionException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof QueryTimeoutException
                || cause instanceof SQLTransientConnectionException
                || (cause instanceof SQLException lost && isAway(lost.getSQLState()));
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (WAITED.contains(state) || (state.length() > 2 && AWAY.contains(state.substring(0, 2))));
    }
}
