package org.palier.collective;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of the referential that Palier brings, under another version. */
final class DefaultReferentialText {

    private DefaultReferentialText() {}

    static String version(String version) {
        try (InputStream file = DefaultReferentialText.class.getResourceAsStream("/referential/referentiel.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("version: \"0.1.0\"", "version: \"" + version + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
