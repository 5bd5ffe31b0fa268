package org.palier.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of everything that a board decides on. Each part is preceded by its length, so that no two dossiers share a
 * serialisation.
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
        digest.add(dossier.id(), dossier.structure(), dossier.reviewer(), dossier.theme(), dossier.referential());
        digest.add(summary.level().claimed(), summary.level().reviewed());
        dossier.criteria().forEach(digest::add);
        dossier.proofs()
                .forEach(proof -> digest.add(
                        proof.id(),
                        proof.criterion(),
                        proof.version(),
                        proof.sha256(),
                        proof.statement(),
                        proof.cleared()));
        dossier.exchanges().forEach(exchange -> digest.add(exchange.criterion(), exchange.sending(), exchange.said()));
        return HexFormat.of().formatHex(digest.sha256.digest());
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
