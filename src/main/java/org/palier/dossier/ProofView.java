package org.palier.dossier;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.VersionView;

/**
 * What proves a criterion: a version of a document, or a statement that it was seen on site.
 *
 * @param version the document's version, absent for a statement
 * @param warnings message keys of what the peer may wonder about
 */
public record ProofView(
        UUID id, @Nullable VersionView version, @Nullable String statement, boolean cleared, List<String> warnings) {}
