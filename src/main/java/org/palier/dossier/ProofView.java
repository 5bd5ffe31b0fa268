package org.palier.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.VersionView;

/**
 * What proves a criterion: a version of a document, or a statement that it was seen on site.
 *
 * @param version the document's version, absent for a statement
 * @param original whether peers may have the very bytes
 * @param withheld whether the version is not shown to this person any more, and therefore absent
 * @param warnings message keys of what the peer may wonder about
 */
public record ProofView(
        UUID id,
        @Nullable VersionView version,
        @Nullable String statement,
        boolean cleared,
        boolean original,
        boolean withheld,
        List<String> warnings) {

    /** The same for somebody to whom the version is not open now, and so neither are its name and what is said of it. */
    ProofView withheldNow() {
        return new ProofView(id, null, null, cleared, original, true, List.of());
    }
}
