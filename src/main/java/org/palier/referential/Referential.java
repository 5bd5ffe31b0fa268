package org.palier.referential;

import java.util.List;
import java.util.Optional;
import org.palier.shared.Refusal;

/** One version of a referential, as it was imported; it never changes once used. */
public record Referential(
        ReferentialId id,
        Text title,
        Text notice,
        List<MaturityLevel> levels,
        Aggregation aggregation,
        List<DocumentType> documentTypes,
        List<Theme> themes,
        List<Standard> standards) {

    public Theme theme(String code) {
        return themes.stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }

    public Optional<DocumentType> documentType(String code) {
        return documentTypes.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    public Optional<Standard> standard(String code) {
        return standards.stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst();
    }

    /** The level's name and definition, from 0 (not started) to 4. */
    public MaturityLevel level(int number) {
        return levels.get(number);
    }
}
