package org.palier.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;

/** The questions that people keep; each sees their own, whichever structure they act for. */
public interface SavedSearches {

    /** A question under its name. */
    record Saved(UUID id, String name, Question question) {}

    /** The person's own, by name. */
    List<Saved> of(Actor reader);

    /** Keeps a question; refused without a name, with nothing to look for, and beyond 50. */
    Saved save(Actor reader, @Nullable String name, Question question);

    /** Removes one; unknown to all others. */
    void remove(Actor reader, UUID id);
}
