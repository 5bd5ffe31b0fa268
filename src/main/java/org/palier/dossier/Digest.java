package org.palier.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of everything that a board decides on. Each part is preceded by its length, so that no two dossiers share a
 * serialisation; a salt comes first, because the levels of a dossier are few enough to be tried one by one.
 */
final class Digest {

    private final MessageDigest sha256;

    private Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String of(Dossier dossier) {
        Digest digest = new Digest();
        DossierSummary summary = dossier.summary();
        if (dossier.salt() != null) {
            digest.add(dossier.salt());
        }
        digest.add(dossier.id(), dossier.structure(), dossier.reviewer(), dossier.theme(), dossier.referential());
        digest.add(summary.level().claimed(), summary.level().reviewed());
        dossier.criteria().forEach(digest::add);
        dossier.proofs().forEach(digest::add);
        dossier.exchanges().forEach(exchange -> digest.add(exchange.criterion(), exchange.sending(), exchange.said()));
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    /** Enough to be guessed by nobody. */
    static String salt() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void add(DossierProof proof) {
        add(proof.id(), proof.criterion(), proof.version(), proof.sha256(), proof.statement(), proof.cleared());
        if (proof.original()) {
            add("original"); // and nothing otherwise, so that what was voted on before keeps its digest
        }
    }

    private void add(DossierCriterion criterion) {
        add(criterion.code(), criterion.applicable(), criterion.reason(), criterion.claimed(), criterion.comment());
        add(criterion.reviewed(), criterion.outcome(), criterion.round());
    }

    private void add(@Nullable Object... parts) {
        for (Object part : parts) {
            byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
            sha256.update((part == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
    }
}
