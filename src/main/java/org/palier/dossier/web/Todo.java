package org.palier.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.Missing;
import org.palier.dossier.Readiness;

/** What a dossier still misses, criterion by criterion, for a template. */
public record Todo(Readiness readiness) {

    public List<Missing> all() {
        return readiness.missing();
    }

    public boolean complete() {
        return readiness.complete();
    }

    /** The criterion to go on with. */
    public @Nullable String first() {
        return all().stream().map(Missing::criterion).findFirst().orElse(null);
    }

    public List<Missing> missing(String criterion) {
        return of(readiness.missing(), criterion);
    }

    public List<Missing> warnings(String criterion) {
        return of(readiness.warnings(), criterion);
    }

    private static List<Missing> of(List<Missing> found, String criterion) {
        return found.stream().filter(one -> one.criterion().equals(criterion)).toList();
    }
}
