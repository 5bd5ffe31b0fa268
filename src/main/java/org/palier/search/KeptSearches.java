package org.palier.search;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps them in the database, and out of the journal, which other people read. */
@Service
@Transactional
class KeptSearches implements SavedSearches {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_VALUE = 100;

    private final SavedSearchRepository searches;
    private final Clock clock;

    KeptSearches(SavedSearchRepository searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Saved> of(Actor reader) {
        return searches.findByPersonOrderByNameAscSavedAtAsc(reader.person()).stream()
                .map(SavedSearch::view)
                .toList();
    }

    @Override
    public Saved save(Actor reader, @Nullable String name, Question question) {
        String called = PlainText.required(name, "search.refusal.name", "name");
        if (called.length() > LONGEST_NAME) {
            throw Refusal.invalid("shared.refusal.too-long", LONGEST_NAME).at("name");
        }
        Question kept = new Question(PlainText.of(question.words()), question.chosen());
        boolean tooLong = kept.words().length() > LONGEST_WORDS
                || kept.chosen().values().stream().anyMatch(value -> value.length() > LONGEST_VALUE);
        if (!kept.asks() || tooLong) {
            throw Refusal.invalid("search.refusal.question", LONGEST_WORDS).at("q");
        }
        if (searches.countByPerson(reader.person()) >= MOST) {
            throw Refusal.conflict("search.refusal.too-many", MOST);
        }
        return searches.save(new SavedSearch(reader.person(), called, kept, clock.instant()))
                .view();
    }

    @Override
    public void remove(Actor reader, UUID id) {
        searches.delete(searches.findByIdAndPerson(id, reader.person()).orElseThrow(Refusal::unknown));
    }
}
