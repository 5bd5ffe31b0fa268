package org.palier.search.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.search.Facet;
import org.palier.search.Question;
import org.palier.search.SavedSearches;
import org.palier.search.SavedSearches.Saved;
import org.palier.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The questions that someone keeps, for programs. */
@RestController
@RequestMapping("/api/searches")
class SavedSearchResource {

    /** A question to keep: its name, its words, and the facets chosen. */
    record Asked(
            @Nullable String name,
            @Nullable String q,
            @Nullable String type,
            @Nullable String theme,
            @Nullable String criterion,
            @Nullable String year,
            @Nullable String state) {

        Question question() {
            return new Filters(type, theme, criterion, year, state).question(q);
        }
    }

    /** A question that is kept. */
    record Kept(
            String id,
            String name,
            String q,
            @Nullable String type,
            @Nullable String theme,
            @Nullable String criterion,
            @Nullable String year,
            @Nullable String state) {

        static Kept of(Saved saved) {
            var chosen = saved.question().chosen();
            return new Kept(
                    saved.id().toString(),
                    saved.name(),
                    saved.question().words(),
                    chosen.get(Facet.TYPE),
                    chosen.get(Facet.THEME),
                    chosen.get(Facet.CRITERION),
                    chosen.get(Facet.YEAR),
                    chosen.get(Facet.STATE));
        }
    }

    /** Everything that the person keeps. */
    record KeptSearches(List<Kept> items) {}

    private final SavedSearches searches;

    SavedSearchResource(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping
    KeptSearches list(Actor reader) {
        return new KeptSearches(searches.of(reader).stream().map(Kept::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Kept save(Actor reader, @RequestBody Asked asked) {
        return Kept.of(searches.save(reader, asked.name(), asked.question()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor reader, @PathVariable String id) {
        searches.remove(reader, id(id));
    }

    static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }
}
