package org.palier.referential;

import java.util.List;
import org.palier.shared.Refusal;

/** A theme (thématique) and its criteria, in their order. */
public record Theme(String code, int order, Text title, String presentation, List<Criterion> criteria) {

    public Criterion criterion(String wanted) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(wanted))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }
}
