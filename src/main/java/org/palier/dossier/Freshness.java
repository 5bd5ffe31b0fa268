package org.palier.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.palier.evidence.Datings;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.VersionDates;
import org.palier.evidence.VersionView;
import org.palier.referential.DocumentType;
import org.palier.referential.Referential;
import org.springframework.stereotype.Component;

/**
 * What may be wondered about the age of a dossier's proofs: as of its sending, or of today while it is a draft. It refuses
 * nothing, and changes no level.
 */
@Component
class Freshness {

    private final Datings datings;
    private final Clock clock;

    Freshness(Datings datings, Clock clock) {
        this.datings = datings;
        this.clock = clock;
    }

    /** Message keys for the versions that are too old or past their validity, in one statement. */
    Map<ReadGrant.Readable, List<String>> warnings(
            Dossier dossier, Referential referential, Map<ReadGrant.Readable, VersionView> versions) {
        LocalDate day = day(Objects.requireNonNullElseGet(dossier.sentAt(), clock::instant));
        Map<ReadGrant.Readable, VersionDates> dates = datings.lookUp(versions.keySet());
        Map<ReadGrant.Readable, List<String>> warnings = new HashMap<>();
        dates.forEach((readable, known) -> {
            VersionView version = Objects.requireNonNull(versions.get(readable));
            List<String> codes = of(known, version, referential.documentTypes(), day);
            if (!codes.isEmpty()) {
                warnings.put(readable, codes);
            }
        });
        return warnings;
    }

    private static List<String> of(
            VersionDates dates, VersionView version, Collection<DocumentType> types, LocalDate day) {
        List<String> codes = new ArrayList<>();
        LocalDate dated = dates.dated();
        boolean old = dated != null
                && types.stream()
                        .filter(type -> type.code().equals(version.type()))
                        .anyMatch(
                                type -> dated.plusMonths(type.validityMonths()).isBefore(day));
        if (old) {
            codes.add("dossier.warning.too-old");
        }
        if (dates.validUntil() != null && dates.validUntil().isBefore(day)) {
            codes.add("dossier.warning.expired");
        }
        return codes;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
