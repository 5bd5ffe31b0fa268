package org.palier.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The folder, in the data folder, of everything temporary of this process and of those that it starts. It holds a lock there,
 * which ends with the process however that ends: so another process knows what may go. One folder for a data folder and process,
 * because a process that closes a locked file loses the lock.
 */
public final class RunFolder {

    static final String LOCK = "lock";
    static final String LOCK_TO_BE = "lock.new";

    private static final Map<Path, RunFolder> HELD = new ConcurrentHashMap<>();
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

    private final Path own;
    private final EndedRuns ended;
    private final Set<String> places = new HashSet<>();
    private @Nullable FileChannel held;
    private boolean isWithoutLocks;

    private RunFolder(Path runs) {
        this.own = runs.resolve(ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        this.ended = new EndedRuns(runs, own);
    }

    /** That of this process; what processes left that have ended is removed first. */
    public static RunFolder in(Path data) {
        return HELD.computeIfAbsent(real(data).resolve("run"), runs -> {
            var folder = new RunFolder(runs);
            folder.tidy();
            SpringApplication.getShutdownHandlers().add(folder::remove);
            return folder;
        });
    }

    /** A new empty file, which the caller removes. */
    public Path file(String name, String suffix) {
        try {
            return Files.createTempFile(ready(), name, suffix);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** A new empty folder, which the caller removes. */
    public Path folder(String name) {
        try {
            return Files.createTempDirectory(ready(), name);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The folder of this name; made later where it cannot be made now. */
    public synchronized Path place(String name) {
        places.add(name);
        makeReady();
        return own.resolve(name);
    }

    /** Removes what other processes left that have ended, and makes sure of our own folder. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void tidy() {
        ended.remove();
        makeReady();
    }

    private void makeReady() {
        try {
            ready();
        } catch (IOException noRoom) {
            LOG.warn("There is no room for what is temporary in {}: {}", own, noRoom.toString());
        }
    }

    private synchronized Path ready() throws IOException {
        if (held == null || Files.notExists(own.resolve(LOCK))) {
            Files.createDirectories(own);
            hold();
        }
        for (var place : places) {
            Files.createDirectories(own.resolve(place));
        }
        return own;
    }

    /** Shown under its name once it is held, because another process takes a lock that nobody holds for a dead one's. */
    private void hold() throws IOException {
        if (isWithoutLocks) {
            return;
        }
        var unseen = own.resolve(LOCK_TO_BE);
        var channel = FileChannel.open(unseen, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException noLocks) {
            LOG.warn("{} lies where files cannot be locked: nobody removes it after a kill", own, noLocks);
            isWithoutLocks = true;
            channel.close();
            return;
        }
        Files.move(unseen, own.resolve(LOCK));
        if (held != null) {
            held.close();
        }
        held = channel;
    }

    private synchronized void remove() {
        try {
            Removal.of(own, own.resolve(LOCK));
        } catch (IOException stays) {
            LOG.info("What is left in {} goes at the next start: {}", own, stays.toString());
        }
    }

    /** By one name however it is written. */
    private static Path real(Path data) {
        try {
            return Files.createDirectories(data).toRealPath();
        } catch (IOException noRoom) {
            return data.toAbsolutePath().normalize();
        }
    }
}
