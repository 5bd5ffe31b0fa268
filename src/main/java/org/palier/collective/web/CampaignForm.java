package org.palier.collective.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.palier.collective.Capsule;
import org.palier.collective.Collectives;
import org.palier.referential.Referential;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;

/** Reads the form of a campaign: strings in, values out, and dates proposed where nothing was typed yet. */
@Component
class CampaignForm {

    private static final String BETWEEN = ":";

    private final Referentials referentials;
    private final Collectives collectives;
    private final Clock clock;

    CampaignForm(Referentials referentials, Collectives collectives, Clock clock) {
        this.referentials = referentials;
        this.collectives = collectives;
        this.clock = clock;
    }

    /** The referential that was chosen, the newest one before that. */
    Referential referential(Map<String, String> form) {
        String[] chosen = form.getOrDefault("referential", "").split(BETWEEN, 2);
        return referentials.get(
                chosen.length == 2
                        ? new ReferentialId(chosen[0], chosen[1])
                        : referentials.all().stream().findFirst().orElseThrow(Refusal::unknown));
    }

    /** The first day of the first capsule: as typed, or the first of next month. */
    LocalDate first(Map<String, String> form) {
        try {
            return LocalDate.parse(form.getOrDefault("first", ""));
        } catch (DateTimeParseException none) {
            return LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        }
    }

    List<CapsuleFields> proposed(Referential referential, LocalDate first) {
        return collectives.propose(referential.id(), first).stream()
                .map(capsule -> CapsuleFields.of(referential.theme(capsule.theme()), capsule))
                .toList();
    }

    List<CapsuleFields> typed(Referential referential, Map<String, String> form) {
        return referential.themes().stream()
                .map(theme -> CapsuleFields.typed(theme, form))
                .toList();
    }

    List<Capsule> capsules(Referential referential, Map<String, String> form) {
        return typed(referential, form).stream().map(CapsuleFields::capsule).toList();
    }
}
