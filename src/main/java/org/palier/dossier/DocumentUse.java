package org.palier.dossier;

import org.palier.referential.ReferentialId;

/**
 * That a version of a document proves a criterion of a dossier.
 *
 * @param version its number
 */
public record DocumentUse(
        DossierId dossier,
        ReferentialId referential,
        String theme,
        DossierState state,
        String criterion,
        int version) {}
