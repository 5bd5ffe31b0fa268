package org.palier.sorting.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Criterion;
import org.palier.referential.DocumentType;
import org.palier.referential.Referential;
import org.palier.referential.Standard;
import org.palier.sorting.Choice;

/** What the words of a table mean: types by code or label, criteria, and the clauses of ISO 9001. */
final class Vocabulary {

    private static final String ISO_9001 = "iso_9001_2015";

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> clauses = new HashSet<>();
    private final Map<String, Criterion> open = new LinkedHashMap<>();

    /**
     * Reads it.
     *
     * @param choices the criteria of the structure's dossiers in preparation
     */
    Vocabulary(@Nullable Referential newest, List<Choice> choices) {
        if (newest != null) {
            newest.documentTypes().forEach(this::learn);
            newest.themes().forEach(theme -> theme.criteria().forEach(criterion -> known.add(criterion.code())));
            newest.standard(ISO_9001).map(Standard::elements).orElse(List.of()).forEach(one -> clauses.add(one.code()));
        }
        choices.forEach(choice -> open.putIfAbsent(choice.criterion().code(), choice.criterion()));
    }

    private void learn(DocumentType type) {
        types.put(folded(type.code()), type.code());
        types.putIfAbsent(folded(type.label().fr()), type.code());
        types.putIfAbsent(folded(type.label().en()), type.code());
    }

    Optional<String> type(String said) {
        return Optional.ofNullable(types.get(folded(said)));
    }

    boolean isCriterion(String code) {
        return known.contains(code) || open.containsKey(code);
    }

    /** Whether a dossier in preparation has it. */
    boolean isOpen(String code) {
        return open.containsKey(code);
    }

    /** Whether the standard has it, or clauses within it, or one that it is within. */
    boolean isClause(String said) {
        return clauses.stream().anyMatch(clause -> isWithin(clause, said));
    }

    /** The criteria of dossiers in preparation that correspond to any of these clauses. */
    List<String> proposed(List<String> said) {
        return open.values().stream()
                .filter(criterion -> criterion.elements(ISO_9001).stream()
                        .anyMatch(clause -> said.stream().anyMatch(one -> isWithin(clause, one))))
                .map(Criterion::code)
                .toList();
    }

    /** Whether the criterion expects documents of this type, so that a clause and the type speak for it together. */
    boolean expects(String code, @Nullable String type) {
        Criterion criterion = open.get(code);
        return type != null && criterion != null && criterion.names(type);
    }

    private static boolean isWithin(String clause, String other) {
        return clause.equals(other) || clause.startsWith(other + ".") || other.startsWith(clause + ".");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
