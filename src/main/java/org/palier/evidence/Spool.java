package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Brings a version's bytes from the store into a file, and lets only those pass whose SHA-256 is the one written down. */
@Component
class Spool {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    private final ObjectStore store;
    private final Path folder;

    Spool(ObjectStore store, @Value("${palier.data:./data}") Path data) throws IOException {
        this.store = store;
        this.folder = data.resolve("spool");
        FileSystemUtils.deleteRecursively(folder); // because a crash leaves what was being read
        Files.createDirectories(folder);
    }

    /** The file, which the caller removes; read again before it is called damaged. */
    Path fetch(DocumentVersion version) {
        try {
            var file = Files.createTempFile(folder, "version", ".bin");
            var whole = false;
            try {
                for (var reading = 0; reading < Soundness.READINGS && !whole; reading++) {
                    whole = copy(version, file).equals(version.sha256());
                }
            } finally {
                if (!whole) {
                    Files.delete(file);
                }
            }
            if (!whole) {
                throw damaged(version);
            }
            return file;
        } catch (NothingKept lost) {
            throw damaged(version);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
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

    private String copy(DocumentVersion version, Path file) throws IOException {
        try (var content = new DigestInputStream(store.open(version.objectKey()), Sha256.digest());
                var out = Files.newOutputStream(file)) {
            content.transferTo(out);
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
    }

    private static RuntimeException damaged(DocumentVersion version) {
        LOG.error("The bytes under {} are not those that were deposited", version.objectKey());
        return EvidenceRefusals.damaged();
    }
}
