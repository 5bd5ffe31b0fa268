package org.palier.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a version, spooled to a file once their SHA-256 was compared with the one kept; close it to remove the file. */
public record Content(VersionView version, Path file) implements Closeable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
