package org.palier.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of runs that have ended: those whose lock nobody holds. What cannot be removed stops nobody and stays. */
record EndedRuns(Path runs, Path own) {

    private static final Duration TO_BE_MADE = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(EndedRuns.class);

    void remove() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(runs, EndedRuns::isFolder)) {
            for (Path run : all) {
                if (!run.equals(own)) {
                    removeIfEnded(run);
                }
            }
        } catch (NoSuchFileException theFirstRun) {
            return;
        } catch (IOException unreadable) {
            LOG.warn("What ended processes left in {} stays: {}", runs, unreadable.toString());
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void removeIfEnded(Path run) {
        Path lock = run.resolve(RunFolder.LOCK);
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                var held = channel.tryLock()) {
            if (held != null) {
                Removal.of(run, lock);
                LOG.info("Removed what an ended process left: {}", run.getFileName());
            }
        } catch (NoSuchFileException withoutLock) {
            removeIfNeverMade(run);
        } catch (OverlappingFileLockException ours) {
            return;
        } catch (IOException stays) {
            LOG.warn("What an ended process left in {} stays until the next round: {}", run, stays.toString());
        }
    }

    /** It is just being made, or was not because of a kill; with anything in it, it lives where there are no locks. */
    private static void removeIfNeverMade(Path run) {
        try {
            if (Files.getLastModifiedTime(run)
                    .toInstant()
                    .isBefore(Instant.now().minus(TO_BE_MADE))) {
                Files.deleteIfExists(run.resolve(RunFolder.LOCK_TO_BE));
                Files.deleteIfExists(run);
            }
        } catch (IOException stays) {
            LOG.debug("{} stays", run, stays);
        }
    }
}
