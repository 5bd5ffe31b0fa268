package org.palier.search;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.PersonId;

/** A question that someone keeps under a name, for themselves alone. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

    @Id
    private UUID id;

    @AttributeOverride(name = "value", column = @Column(name = "person"))
    private PersonId person;

    private String name;
    private String words;
    private @Nullable String type;
    private @Nullable String theme;
    private @Nullable String criterion;

    @Column(name = "year_received")
    private @Nullable String year;

    private @Nullable String state;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    SavedSearch(PersonId person, String name, Question question, Instant at) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.name = name;
        this.words = question.words();
        this.type = question.chosen().get(Facet.TYPE);
        this.theme = question.chosen().get(Facet.THEME);
        this.criterion = question.chosen().get(Facet.CRITERION);
        this.year = question.chosen().get(Facet.YEAR);
        this.state = question.chosen().get(Facet.STATE);
        this.savedAt = at;
    }

    SavedSearches.Saved view() {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        put(chosen, Facet.TYPE, type);
        put(chosen, Facet.THEME, theme);
        put(chosen, Facet.CRITERION, criterion);
        put(chosen, Facet.YEAR, year);
        put(chosen, Facet.STATE, state);
        return new SavedSearches.Saved(id, name, new Question(words, chosen));
    }

    private static void put(Map<Facet, String> chosen, Facet facet, @Nullable String value) {
        if (value != null) {
            chosen.put(facet, value);
        }
    }
}
