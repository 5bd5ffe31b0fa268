package org.palier.referential;

import java.util.List;

/**
 * A criterion of a theme.
 *
 * @param imperative whether the theme cannot be at a level that this criterion has not reached
 * @param descriptors what is observed at level 1, 2, 3 and 4, in this order
 * @param proofs examples of what proves it
 * @param correspondences what it shares with other standards
 */
public record Criterion(
        String code,
        boolean imperative,
        Text title,
        String intention,
        List<String> descriptors,
        List<ExpectedProof> proofs,
        List<Correspondence> correspondences) {

    /** The clauses of a standard that it corresponds to; none when it shares nothing with it. */
    public List<String> elements(String standard) {
        return correspondences.stream()
                .filter(one -> one.standard().equals(standard))
                .flatMap(one -> one.elements().stream())
                .toList();
    }

    public boolean names(String documentType) {
        return proofs.stream().anyMatch(proof -> proof.type().equals(documentType));
    }
}
