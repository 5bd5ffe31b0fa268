package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Survey;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Shift;
import org.palier.evidence.parser.TakesLong;
import org.palier.membership.StructureId;
import org.springframework.stereotype.Component;

/** Reads archives of files that come in together, in the parser's process: nothing of theirs is opened in the service. */
@Component
public class Archives {

    /** A short look at an archive is a small part of its time: a part of this part. */
    private static final int PARTS = 4;

    private final ForkedParser parser;

    Archives(ForkedParser parser) {
        this.parser = parser;
    }

    /**
     * What an archive holds, and what is said of its files; nothing where it takes longer than a short look.
     *
     * @param table the table that came beside it; looked for among its files when absent
     * @param patience how long it may take at length
     */
    public Optional<Survey> glance(
            StructureId whose,
            Path archive,
            @Nullable Path table,
            String tableName,
            ArchiveLimits limits,
            Duration patience) {
        try {
            return Optional.of(Shift.brief(
                    whose.value(), () -> parser.survey(archive, table, tableName, limits, patience.dividedBy(PARTS))));
        } catch (TakesLong later) {
            return Optional.empty();
        }
    }

    /** The same with all the time that it may take. */
    public Survey survey(
            StructureId whose,
            Path archive,
            @Nullable Path table,
            String tableName,
            ArchiveLimits limits,
            Duration patience) {
        return Shift.last(whose.value(), () -> parser.survey(archive, table, tableName, limits, patience));
    }

    /** Unpacks the file of this number; whether it has these very bytes. What was written is removed where it has not. */
    public boolean unpack(StructureId whose, Path archive, int number, String sha256, ArchiveLimits limits, Path into) {
        boolean whole = Shift.awaited(whose.value(), () -> parser.unpack(archive, number, into, limits))
                .equals(sha256);
        if (!whole) {
            remove(into);
        }
        return whole;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
