package org.palier.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.palier.shared.Refusal;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

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
                new IOException("Aucun espace disponible sur le périphérique"),
                new FileSystemException("upload.tmp", null, "Débordement du quota d’espace disque"),
                new IOException("Fichier trop gros"),
                new IOException("Espace insuffisant sur le disque"),
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
    void knowsAFullDiskByWhateverThisMachineSaysOfOne() {
        assertThatThrownBy(() -> Files.write(Path.of("/dev/full"), new byte[1], StandardOpenOption.WRITE))
                .satisfies(full -> assertThat(Mishap.of(full).kind()).isEqualTo(Refusal.Kind.NO_ROOM));
    }

    @Test
    void saysThatADiskIsFullWhateverIsToldAroundIt() {
        IOException full = new IOException("No space left on device");
        for (RuntimeException told : List.of(
                new InvalidParameterException(full),
                new DataAccessResourceFailureException("MVStore", new SQLException("90028", "90028", full)),
                new CannotCreateTransactionException("closed", new SQLException("90098", "90098", full)))) {
            assertThat(Mishap.of(told).kind()).isEqualTo(Refusal.Kind.NO_ROOM);
        }
    }

    /** What a controller throws as it is, for instance while a piece of an upload is written. */
    @Test
    void answersInWordsWhereAFilterOrAControllerFindsTheDiskFull() throws Exception {
        List<Exception> answered = new ArrayList<>();
        MishapFilter filter = new MishapFilter(new Answers(
                (request, response, handler, refusal) -> {
                    answered.add(refusal);
                    return new ModelAndView();
                },
                (name, locale) -> null,
                new AcceptHeaderLocaleResolver()));
        filter.doFilter(asked(), new MockHttpServletResponse(), (request, response) -> {
            throw new IOException("No space left on device");
        });
        assertThat(answered).singleElement().hasToString(Mishap.noRoom().toString());
        assertThatThrownBy(() -> filter.doFilter(asked(), new MockHttpServletResponse(), (request, response) -> {
                    throw new IOException("Broken pipe");
                }))
                .hasMessage("Broken pipe");
    }

    private static MockHttpServletRequest asked() {
        return new MockHttpServletRequest("PATCH", "/api/uploads/1");
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
