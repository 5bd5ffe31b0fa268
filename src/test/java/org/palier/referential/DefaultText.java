package org.palier.referential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of the referential that Palier brings. */
final class DefaultText {

    private DefaultText() {}

    static String read() {
        try (InputStream file = DefaultText.class.getResourceAsStream("/referential/referentiel.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
