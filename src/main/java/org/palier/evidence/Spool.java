package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palier.shared.RunFolder;
import org.springframework.stereotype.Component;

/** Brings a version's bytes from the store into a file, and lets only those pass whose SHA-256 is the one written down. */
@Component
class Spool {

    private final Soundness soundness;
    private final Doubts doubts;
    private final RunFolder run;

    Spool(Soundness soundness, Doubts doubts, RunFolder run) {
        this.soundness = soundness;
        this.doubts = doubts;
        this.run = run;
    }

    /** The file, which the caller removes. */
    Path fetch(DocumentVersion version) {
        try {
            var file = run.file("version", ".bin");
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
        return run.folder("pages");
    }

    /** An empty file, which the caller removes. */
    Path file() {
        return run.file("copy", ".pdf");
    }

    /** Where what is written may lie until it is whole. */
    Path place() {
        return run.place("pdf");
    }
}
