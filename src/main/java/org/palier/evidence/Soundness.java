package org.palier.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether what the store keeps is still what was put there: it is read again before it is called damaged. */
@Component
class Soundness {

    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

    /** How often bytes are read before they are called damaged, because one may flip on the wire too. */
    private static final int READINGS = 2;

    private final ObjectStore store;

    Soundness(ObjectStore store) {
        this.store = store;
    }

    /** Where the bytes go, anew for each reading. */
    interface Into {
        OutputStream open() throws IOException;
    }

    boolean isSound(String key, String sha256) {
        return read(key, sha256, OutputStream::nullOutputStream);
    }

    /** Whether what came of the last reading has this hash; what is lost has none, and what the store cannot tell now is thrown. */
    boolean read(String key, String sha256, Into into) {
        try {
            for (var reading = 0; reading < READINGS; reading++) {
                if (copied(key, into).equals(sha256)) {
                    return true;
                }
            }
            LOG.error("The bytes under {} are not those that were put there", key);
        } catch (NothingKept lost) {
            LOG.error("Nothing is kept under {} any more", key);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        return false;
    }

    private String copied(String key, Into into) throws IOException {
        try (var content = new DigestInputStream(store.open(key), Sha256.digest());
                var out = into.open()) {
            content.transferTo(out);
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        }
    }
}
