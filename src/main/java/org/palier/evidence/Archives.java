package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.evidence.archives.Survey;
import org.palier.evidence.parser.ForkedParser;
import org.springframework.stereotype.Component;

/** Reads archives of files that come in together, in the parser's process: nothing of theirs is opened in the service. */
@Component
public class Archives {

    private final ForkedParser parser;

    Archives(ForkedParser parser) {
        this.parser = parser;
    }

    /**
     * What an archive holds, and what is said of its files.
     *
     * @param table the table that came beside it; looked for among its files when absent
     * @param patience how long it may take
     */
    public Survey survey(
            Path archive, @Nullable Path table, String tableName, ArchiveLimits limits, Duration patience) {
        return parser.survey(archive, table, tableName, limits, patience);
    }

    /** Unpacks the file of this number; whether it has these very bytes. What was written is removed where it has not. */
    public boolean unpack(Path archive, int number, String sha256, ArchiveLimits limits, Path into) {
        boolean whole = parser.unpack(archive, number, into, limits).equals(sha256);
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
