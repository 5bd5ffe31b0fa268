package org.palier.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.palier.files.NothingKept;
import org.palier.files.ObjectStore;
import org.springframework.stereotype.Component;

/** Whether what the store keeps is still what was deposited. */
@Component
class Soundness {

    /** How often bytes are read before they are called damaged, because one may flip on the wire too. */
    static final int READINGS = 2;

    private final ObjectStore store;

    Soundness(ObjectStore store) {
        this.store = store;
    }

    boolean isSound(String key, String sha256) {
        for (var reading = 0; reading < READINGS; reading++) {
            if (digest(key).equals(sha256)) {
                return true;
            }
        }
        return false;
    }

    private String digest(String key) {
        try (var content = new DigestInputStream(store.open(key), Sha256.digest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (NothingKept lost) {
            return "";
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
