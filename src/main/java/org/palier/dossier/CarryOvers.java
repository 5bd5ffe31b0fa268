package org.palier.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentId;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;

/** Proofs of former campaigns, proposed again in a draft. */
public interface CarryOvers {

    /**
     * A proof of an adopted dossier on the same criterion, which this draft does not tie.
     *
     * @param version as it was tied then
     * @param from the dossier that it proved
     * @param choice what was made of it; absent while nobody has chosen
     */
    record Former(
            String criterion,
            VersionView version,
            DossierId from,
            @Nullable CarryChoice choice) {}

    /** What is proposed, criterion by criterion, the most recent dossier first; empty once the dossier is sent. */
    List<Former> of(Actor reader, DossierId id);

    /** Chooses: a valid one is tied, in its latest version; the others are only remembered. */
    void choose(Actor by, DossierId id, String criterion, DocumentId document, CarryChoice choice);
}
