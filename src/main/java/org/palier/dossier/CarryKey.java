package org.palier.dossier;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A document on a criterion of a dossier. */
@Embeddable
record CarryKey(UUID dossier, String criterion, UUID document) {}
