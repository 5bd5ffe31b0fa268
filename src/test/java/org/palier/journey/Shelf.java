package org.palier.journey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one structure sent, by the hash of its bytes, and what of it was acknowledged, by document.
 *
 * @param structure its code
 * @param sent whether or not an answer came
 * @param kept acknowledged, and nobody asked for its erasure
 * @param condemned asked to be erased: there as a whole, or gone as a whole
 * @param erased acknowledged to be gone
 */
record Shelf(
        String structure,
        Set<String> sent,
        Map<String, String> kept,
        Map<String, String> condemned,
        Set<String> erased) {

    Shelf(String structure) {
        this(
                structure,
                ConcurrentHashMap.newKeySet(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                ConcurrentHashMap.newKeySet());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
