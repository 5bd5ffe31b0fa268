package org.palier.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.palier.shared.Refusal;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MultipartException;

/** What is answered to whatever was thrown. */
class MishapTests {

    @Test
    void saysUnavailableWhereTheDatabaseIsAwayOrAWaitWasTooLong() {
        for (String state : List.of("08006", "53300", "57P01", "57014", "55P03", "25P03", "HYT00")) {
            SQLException lost = new SQLException("somebody@example.org", state);
            assertThat(Mishap.of(new IllegalStateException(new TransactionSystemException("commit", lost)))
                            .kind())
                    .as(state)
                    .isEqualTo(Refusal.Kind.UNAVAILABLE);
        }
        assertThat(Mishap.of(new RuntimeException(new SQLTransientConnectionException("no connection")))
                        .kind())
                .isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(Mishap.of(new CannotCreateTransactionException("away")).kind())
                .isEqualTo(Refusal.Kind.UNAVAILABLE);
    }

    @Test
    void saysThatADiskIsFull() {
        for (Exception full : List.of(
                new IOException("No space left on device"),
                new FileSystemException("upload.tmp", null, "Disk quota exceeded"),
                new SQLException("could not extend file", "53100"))) {
            assertThat(Mishap.of(new MultipartException("parts", new UncheckedIOException(new IOException(full))))
                            .kind())
                    .isEqualTo(Refusal.Kind.NO_ROOM);
        }
        assertThat(Mishap.of(new MultipartException("parts", new IOException("Stream ended")))
                        .kind())
                .isEqualTo(Refusal.Kind.FAILED);
    }

    @Test
    void saysConflictToWhoeverCameSecond() {
        for (RuntimeException lost : List.of(
                new OptimisticLockingFailureException("overtaken"),
                new CannotAcquireLockException("deadlock", new SQLException("deadlock detected", "40P01")),
                new DataIntegrityViolationException("twice", new SQLException("duplicate key", "23505")))) {
            assertThat(Mishap.of(lost).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        }
    }

    @Test
    void keepsARefusalAndCallsTheRestAnAccident() {
        assertThat(Mishap.of(new IllegalStateException(Refusal.forbidden())).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(Mishap.of(new IllegalStateException("somebody@example.org")).kind())
                .isEqualTo(Refusal.Kind.FAILED);
    }

    @Test
    void tellsTheLogWhereItHappenedAndNothingOfWhatWasTyped() {
        Silenced told = Silenced.of(new IllegalStateException("somebody@example.org", new SQLException("1 85 12")));
        assertThat(told.getMessage() + Objects.requireNonNull(told.getCause()).getMessage())
                .isEqualTo("java.lang.IllegalStateExceptionjava.sql.SQLException");
        assertThat(told.getStackTrace()).isNotEmpty();
    }
}
