package org.palier.sorting.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.sorting.Filing;
import org.palier.sorting.Target;

/** What the form of a document to sort holds; {@code propose} asks for the criteria of its type, and ties nothing. */
record SortingForm(
        @Nullable List<String> criteria,
        @Nullable String type,
        @Nullable Boolean cleared,
        @Nullable String propose) {

    Set<String> chosen() {
        return criteria == null ? Set.of() : Set.copyOf(criteria);
    }

    boolean isCleared() {
        return Boolean.TRUE.equals(cleared);
    }

    Filing filing() {
        List<Target> targets =
                criteria == null ? List.of() : criteria.stream().map(Target::of).toList();
        return new Filing(targets, type, isCleared());
    }
}
