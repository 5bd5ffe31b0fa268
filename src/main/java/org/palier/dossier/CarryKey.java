package org.palier.dossier;

import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.UUID;

/** A document on a criterion of a dossier. */
@Embeddable
record CarryKey(UUID dossier, String criterion, UUID document) {

    /** What the journal remembers of a choice. */
    Map<String, String> details(CarryChoice choice) {
        return Map.of("criterion", criterion, "document", document.toString(), "choice", choice.name());
    }
}
