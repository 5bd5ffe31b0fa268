package org.palier.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.HexFormat;

/**
 * The one way in which what is sealed becomes bytes: each field in UTF-8 with its length before it, so that no two different
 * entries can ever be read as the same bytes.
 */
final class Seal {

    /** What stands before the first entry of a chain. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String FORM = "palier-journal-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Seal() {
        add(FORM);
    }

    Seal add(String field) {
        byte[] encoded = field.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
        bytes.writeBytes(encoded);
        return this;
    }

    Seal add(long number) {
        return add(Long.toString(number));
    }

    Seal add(Instant instant) {
        return add(instant.getEpochSecond()).add(instant.getLong(ChronoField.MICRO_OF_SECOND));
    }

    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
