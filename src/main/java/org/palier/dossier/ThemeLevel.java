package org.palier.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Aggregation;

/** The level of the theme by the structure, its binôme and its board; each absent while criteria miss theirs. */
@Embeddable
public record ThemeLevel(
        @Column(name = "claimed_level") @Nullable Integer claimed,
        @Column(name = "reviewed_level") @Nullable Integer reviewed,
        @Column(name = "adopted_level") @Nullable Integer adopted) {

    static final ThemeLevel NONE = new ThemeLevel(null, null, null);

    /** The three levels that these applicable criteria make. */
    static ThemeLevel of(List<DossierCriterion> applicable, Aggregation rule) {
        return new ThemeLevel(
                level(applicable, rule, DossierCriterion::claimed),
                level(applicable, rule, DossierCriterion::reviewed),
                level(applicable, rule, DossierCriterion::adopted));
    }

    private static @Nullable Integer level(
            List<DossierCriterion> applicable, Aggregation rule, Function<DossierCriterion, @Nullable Integer> which) {
        List<Aggregation.Standing> standings = new ArrayList<>();
        for (DossierCriterion criterion : applicable) {
            Integer level = which.apply(criterion);
            if (level == null) {
                return null;
            }
            standings.add(criterion.standing(level));
        }
        return standings.isEmpty() ? null : rule.level(standings);
    }
}
