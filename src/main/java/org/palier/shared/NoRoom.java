package org.palier.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by what was thrown whether a disk is full: Java knows no number for it, only what the machine says in its language. */
public final class NoRoom {

    private static final String POSTGRESQL_DISK_FULL = "53100";

    /** A device of Linux that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    /** No room left, no more allowed to this person, no more allowed to this process; on Linux, macOS and Windows. */
    private static final Set<String> KNOWN = Set.of(
            "No space left on device",
            "Aucun espace disponible sur le périphérique",
            "Il n'y a plus d'espace disponible sur le périphérique",
            "Disk quota exceeded",
            "Disc quota exceeded",
            "Débordement du quota d'espace disque",
            "File too large",
            "Fichier trop gros",
            "There is not enough space on the disk",
            "Espace insuffisant sur le disque",
            "The disk is full",
            "Le disque est plein");

    private static final Set<String> WORDS =
            Stream.concat(KNOWN.stream(), said().stream()).map(NoRoom::plain).collect(Collectors.toUnmodifiableSet());

    private NoRoom() {}

    /** Whether this, or what lies behind it, says so. */
    public static boolean isWhy(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(NoRoom::says);
    }

    /** Lets a full disk be told further up, because it says nothing of what was being read. */
    public static void passOn(Throwable thrown) {
        if (isWhy(thrown)) {
            throw told(thrown);
        }
    }

    /** What is thrown for it here. */
    public static UncheckedIOException told(Throwable cause) {
        return new UncheckedIOException(new IOException("No space left on device", cause));
    }

    private static boolean says(Throwable cause) {
        if (cause instanceof SQLException refused && POSTGRESQL_DISK_FULL.equals(refused.getSQLState())) {
            return true;
        }
        String said = plain(String.valueOf(cause.getMessage()));
        return cause instanceof IOException && WORDS.stream().anyMatch(said::contains);
    }

    /** Some languages write an apostrophe in either way. */
    private static String plain(String said) {
        return said.replace('’', '\'');
    }

    /** What this machine says, in whatever language, where it can be asked. */
    private static Optional<String> said() {
        if (!Files.isWritable(FULL) || Files.isRegularFile(FULL)) {
            return Optional.empty();
        }
        try {
            Files.write(FULL, new byte[1], StandardOpenOption.WRITE);
            return Optional.empty();
        } catch (IOException full) {
            return Optional.ofNullable(full.getMessage()).filter(said -> !said.contains(FULL.toString()));
        }
    }
}
