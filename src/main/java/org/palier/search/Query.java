package org.palier.search;

import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;

/**
 * Words looked for within a scope. Every word must be found, in whichever field; words in quotation marks must follow each
 * other; no other sign means anything.
 */
record Query(Scope scope, String words) {

    /** Beyond it words are left out, because each one costs a clause in every field and Lucene takes 1,024. */
    private static final int LONGEST = 300;

    Query(Scope scope, String words) {
        this.scope = scope;
        this.words = Analysis.composed(words.substring(0, Math.min(words.length(), LONGEST)));
    }

    PredicateFinalStep saying(SearchPredicateFactory f) {
        return f.simpleQueryString()
                .field("title")
                .boost(3)
                .field("fileName")
                .boost(2)
                .field("text")
                .matching(words)
                .defaultOperator(BooleanOperator.AND)
                .flags(Set.of(SimpleQueryFlag.PHRASE, SimpleQueryFlag.WHITESPACE));
    }

    /** The rights are part of the query, so that neither the total nor the pages tell of what one may not read. */
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
