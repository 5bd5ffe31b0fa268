package org.palier.dossier.web;

import org.jspecify.annotations.Nullable;

/** What a person typed about a criterion, kept on the page when it was refused. */
public record Typed(
        String criterion,
        @Nullable Integer level,
        @Nullable String comment,
        @Nullable String reason,
        @Nullable String statement) {

    static Typed claim(String criterion, @Nullable Integer level, @Nullable String comment) {
        return new Typed(criterion, level, comment, null, null);
    }

    static Typed reason(String criterion, @Nullable String reason) {
        return new Typed(criterion, null, null, reason, null);
    }

    static Typed statement(String criterion, @Nullable String statement) {
        return new Typed(criterion, null, null, null, statement);
    }

    static Typed nothing(String criterion) {
        return new Typed(criterion, null, null, null, null);
    }
}
