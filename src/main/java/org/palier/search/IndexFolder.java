package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the index lies, with a mark that says how its words were made; the mark is written once it holds every document. */
record IndexFolder(Path path) {

    /** Whether what lies there was completed, and in the way that we search now. */
    boolean isComplete() {
        try {
            return Files.readString(mark()).equals(Analysis.SCHEMA);
        } catch (IOException goneOrUnreadable) {
            return false;
        }
    }

    void complete() {
        try {
            Files.writeString(mark(), Analysis.SCHEMA);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The mark goes first, because a kill in between must not leave it beside the half of an index. */
    void clear() {
        try {
            spoil();
            FileSystemUtils.deleteRecursively(path);
            Files.createDirectories(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Takes the mark away. */
    void spoil() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files of the words. */
    Path words() {
        return path.resolve(Entry.INDEX);
    }

    private Path mark() {
        return path.resolve("schema");
    }
}
