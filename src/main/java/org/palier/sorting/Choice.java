package org.palier.sorting;

import org.palier.collective.CampaignView;
import org.palier.dossier.DossierId;
import org.palier.referential.Criterion;
import org.palier.referential.Theme;

/**
 * A criterion of an open dossier, to which a document may be tied.
 *
 * @param likeness how much speaks for it; 0 when nothing does
 */
public record Choice(DossierId dossier, CampaignView campaign, Theme theme, Criterion criterion, int likeness) {

    /** What a form sends back for it. */
    public String key() {
        return new Target(dossier.toString(), criterion.code()).key();
    }

    public boolean isLikely() {
        return likeness > 0;
    }
}
