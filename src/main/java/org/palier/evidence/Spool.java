package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Brings a version's bytes from the store into a file, and lets only those pass whose SHA-256 is the one written down. */
@Component
class Spool {

    private final Soundness soundness;
    private final Doubts doubts;
    private final Path folder;

    Spool(Soundness soundness, Doubts doubts, @Value("${palier.data:./data}") Path data) throws IOException {
        this.soundness = soundness;
        this.doubts = doubts;
        this.folder = data.resolve("spool");
        FileSystemUtils.deleteRecursively(folder); // because a crash leaves what was being read
        Files.createDirectories(folder);
    }

    /** The file, which the caller removes. */
    Path fetch(DocumentVersion version) {
        try {
            var file = Files.createTempFile(folder, "version", ".bin");
            var whole = false;
            try {
                whole = soundness.read(version.objectKey(), version.sha256(), () -> Files.newOutputStream(file));
            } finally {
                if (!whole) {
                    Files.delete(file);
                }
            }
            if (!whole) {
                doubt(version);
                throw EvidenceRefusals.damaged();
            }
            return file;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Has it looked at soon, unless it is known. */
    private void doubt(DocumentVersion version) {
        if (version.damagedAt() == null) {
            doubts.raise(version.id());
        }
    }

    /** An empty folder, which the caller removes. */
    Path folder() {
        try {
            return Files.createTempDirectory(folder, "pages");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** An empty file, which the caller removes. */
    Path file() {
        try {
            return Files.createTempFile(folder, "copy", ".pdf");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
