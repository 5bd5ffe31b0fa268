package org.palier.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.collective.CampaignId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;

/** Everything that can be done with dossiers; pages and API call the same verbs. */
public interface Dossiers {

    /** The dossier as this person may see it; unknown to all others. */
    DossierView view(Actor reader, DossierId id);

    /** The dossiers that this person may see, with what was asked for, the last changed first. */
    Page<DossierSummary> list(
            Actor reader,
            @Nullable StructureId structure,
            @Nullable String theme,
            @Nullable DossierState state,
            int page);

    /** Every dossier of a campaign, for its facilitator, in one statement. */
    List<DossierSummary> of(Actor facilitator, CampaignId campaign);

    /** These dossiers, as far as this person may see them, in one statement; for lists of modules above. */
    Map<DossierId, DossierSummary> summaries(Actor reader, Collection<DossierId> ids);

    /** What still misses before the dossier can be sent. */
    Readiness readiness(Actor by, DossierId id);

    /**
     * Claims a level, from 0 to 4.
     *
     * @param revision the criterion's revision that the person saw; not compared when absent
     */
    void claim(Actor by, DossierId id, String criterion, int level, @Nullable String comment, @Nullable Long revision);

    void apply(Actor by, DossierId id, String criterion, boolean applicable, @Nullable String reason);

    ProofView prove(Actor by, DossierId id, String criterion, ProofRequest proof);

    void withdraw(Actor by, DossierId id, String criterion, UUID proof);

    /** Sends the dossier to the binôme, and freezes its versions and their hashes. */
    void submit(Actor by, DossierId id);

    /** Opens the dossier to one reviewer: confidentiality, and the interests they declare (empty: none). */
    void undertake(Actor by, DossierId id, String interests);

    void review(
            Actor by,
            DossierId id,
            String criterion,
            Outcome outcome,
            @Nullable Integer level,
            @Nullable String comment);

    void answer(Actor by, DossierId id, String criterion, String comment);
}
