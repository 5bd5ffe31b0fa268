package org.palier.sorting;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.referential.Criterion;
import org.palier.referential.DocumentType;
import org.palier.referential.ExpectedProof;

/** How much a document's type and the words of its name speak for a criterion, by the proofs that the referential expects. */
final class Likeness {

    private static final int SAME_TYPE = 10;
    private static final int LETTERS = 4;
    private static final Set<String> EMPTY = Set.of(
            "dans",
            "pour",
            "avec",
            "sans",
            "note",
            "date",
            "pieces",
            "version",
            "finale",
            "scan",
            "document",
            "documents",
            "extrait",
            "copie");

    private final @Nullable String type;
    private final Set<String> words;

    private Likeness(@Nullable String type, Set<String> words) {
        this.type = type;
        this.words = words;
    }

    static Likeness of(@Nullable String type, String title, String fileName) {
        return new Likeness(type, words(title + " " + fileName));
    }

    /** 0 when nothing speaks for it. */
    int to(Criterion criterion) {
        int byType = type != null && criterion.names(type) ? SAME_TYPE : 0;
        return byType
                + criterion.proofs().stream()
                        .map(ExpectedProof::label)
                        .mapToInt(this::common)
                        .max()
                        .orElse(0);
    }

    /** The type whose label holds most of the words, when one of them is in it; a tie says nothing. */
    @Nullable
    String type(List<DocumentType> types) {
        int best =
                types.stream().mapToInt(one -> common(one.label().fr())).max().orElse(0);
        List<DocumentType> alike = types.stream()
                .filter(one -> best > 0 && common(one.label().fr()) == best)
                .sorted(Comparator.comparing(DocumentType::code))
                .toList();
        return alike.size() == 1 ? alike.get(0).code() : null;
    }

    private int common(String label) {
        return (int) words(label).stream().filter(words::contains).count();
    }

    /** The words that tell something, folded: no accents, no capitals, no plural. */
    private static Set<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(folded.split("[^a-z0-9]+", -1))
                .filter(word -> word.length() >= LETTERS && !EMPTY.contains(word) && !word.matches("\\d+"))
                .map(word -> word.replaceFirst("[sx]$", ""))
                .collect(Collectors.toSet());
    }
}
