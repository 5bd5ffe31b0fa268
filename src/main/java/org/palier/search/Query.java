package org.palier.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What is looked for within a scope. Every term must be found, in whichever field.
 *
 * @param anything whether no words were typed, so that the facets chosen say everything
 */
record Query(Scope scope, Reading reading, boolean anything, Map<Facet, String> chosen, Shelves shelves) {

    /** Words alone. */
    Query(Scope scope, Reading reading) {
        this(scope, reading, false, Map.of(), new Shelves(Map.of()));
    }

    Query with(Reading other) {
        return new Query(scope, other, anything, chosen, shelves);
    }

    PredicateFinalStep saying(SearchPredicateFactory f) {
        if (reading.isEmpty()) {
            return anything ? f.matchAll() : f.matchNone();
        }
        var all = f.and();
        reading.terms().forEach(term -> all.add(any(f, term)));
        return all;
    }

    private static PredicateFinalStep any(SearchPredicateFactory f, Sought term) {
        var words = f.and();
        term.words().forEach(word -> words.add(phrase(f, word)));
        var any = f.or().add(words);
        term.phrases().forEach(phrase -> any.add(phrase(f, phrase)));
        return any;
    }

    private static PredicateFinalStep phrase(SearchPredicateFactory f, String words) {
        return f.phrase()
                .field("title")
                .boost(3)
                .field("fileName")
                .boost(2)
                .field("text")
                .matching(words);
    }

    /** The rights are part of the query, so that neither total, facets nor pages tell of what one may not read. */
    PredicateFinalStep readable(SearchPredicateFactory f) {
        var any = f.or().add(f.matchNone());
        if (scope.structure() != null) {
            any.add(f.and(
                    f.match().field("structure").matching(scope.structure().value()),
                    f.match().field("latest").matching(true)));
        }
        if (!scope.granted().isEmpty()) {
            any.add(f.and(
                    f.terms().field("key").matchingAny(keys()),
                    f.match().field("latest").matching(false)));
        }
        return any;
    }

    private List<String> keys() {
        return scope.granted().stream().map(Key::of).map(Key::toString).toList();
    }

    PredicateFinalStep narrowed(SearchPredicateFactory f) {
        var all = f.and().add(f.matchAll());
        chosen.forEach((facet, value) -> all.add(narrowed(f, facet, value)));
        return all;
    }

    private PredicateFinalStep narrowed(SearchPredicateFactory f, Facet facet, String value) {
        return switch (facet) {
            case TYPE, YEAR -> f.match().field(facet.word()).matching(value);
            case THEME, CRITERION -> among(f, shelves.on(facet, value));
            case STATE ->
                Shelves.isTheRest(facet, value)
                        ? f.not(among(f, shelves.onAny(facet)))
                        : among(f, shelves.on(facet, value));
        };
    }

    /** Entries of these ids, or that show these versions. */
    static PredicateFinalStep among(SearchPredicateFactory f, Set<String> ids) {
        return ids.isEmpty()
                ? f.matchNone()
                : f.or(f.id().matchingAny(ids), f.terms().field("key").matchingAny(ids));
    }

    static HighlighterFinalStep passages(SearchHighlighterFactory f) {
        return marked(f, 160, 3);
    }

    static HighlighterFinalStep whole(SearchHighlighterFactory f) {
        return marked(f, 1, 0);
    }

    private static HighlighterFinalStep marked(SearchHighlighterFactory f, int size, int passages) {
        return f.fastVector()
                .tag("<mark>", "</mark>")
                .encoder(HighlighterEncoder.HTML)
                .fragmentSize(size)
                .numberOfFragments(passages);
    }
}
