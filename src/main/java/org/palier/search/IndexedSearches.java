package org.palier.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palier.dossier.ProofUses;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.shared.Page;
import org.springframework.stereotype.Service;

/** Looks words up in the index, and asks the database again before it shows what was found. */
@Service
class IndexedSearches implements Searches {

    private static final Comparator<Answer.Count> BY_VALUE = Comparator.comparing(Answer.Count::value);
    private static final Comparator<Answer.Count> MOST_FIRST =
            Comparator.comparing(Answer.Count::count).reversed().thenComparing(BY_VALUE);

    private final LuceneIndex index;
    private final IndexWatch watch;
    private final Synonyms synonyms;
    private final Documents documents;
    private final ProofUses uses;

    IndexedSearches(LuceneIndex index, IndexWatch watch, Synonyms synonyms, Documents documents, ProofUses uses) {
        this.index = index;
        this.watch = watch;
        this.synonyms = synonyms;
        this.documents = documents;
        this.uses = uses;
    }

    @Override
    public Answer find(Actor reader, Question question, int page) {
        Scope scope = Scope.of(reader, documents.opened(reader));
        Filing missing = watch.missing();
        if (!question.asks() || scope.isEmpty()) {
            return Answer.nothing(missing);
        }
        Reading reading = Reading.of(question.words(), synonyms);
        Shelves shelves = Shelves.of(reader, scope, uses, documents);
        Query query = new Query(scope, reading, question.words().isBlank(), question.chosen(), shelves);
        try {
            Answer found = missing == null ? find(query, page) : answer(query, index.find(query, page), false);
            // asked once more, because a file may have been cut while it was read
            return found.with(missing == null ? watch.missing() : missing);
        } catch (IndexBroken broken) {
            return Answer.nothing(missing == null ? watch.broken() : missing);
        }
    }

    /** Close words are for words that are nowhere, which nobody knows as long as something is missing. */
    private Answer find(Query query, int page) {
        Page<Found> found = index.find(query, page);
        if (found.total() > 0 || query.reading().isEmpty()) {
            return answer(query, found, false);
        }
        Query near = query.with(query.reading().near(word -> index.close(word, query)));
        return answer(near, index.find(near, page), true);
    }

    private Answer answer(Query query, Page<Found> found, boolean near) {
        Page<Hit> hits =
                new Page<>(readable(query.scope(), found.items()), found.number(), found.total(), found.size());
        return new Answer(hits, near && found.total() > 0, found.total() == 0 ? Map.of() : facets(query), null);
    }

    private Map<Facet, List<Answer.Count>> facets(Query query) {
        Map<Facet, List<Answer.Count>> facets = new EnumMap<>(Facet.class);
        index.counts(query)
                .forEach((facet, counts) -> facets.put(
                        facet,
                        counts.entrySet().stream()
                                .filter(one -> one.getValue() > 0)
                                .map(one -> new Answer.Count(one.getKey(), one.getValue()))
                                .sorted(facet == Facet.YEAR ? BY_VALUE.reversed() : MOST_FIRST)
                                .toList()));
        return facets;
    }

    /** The index may be behind the database: what is gone, or no longer theirs, is not shown. */
    private List<Hit> readable(Scope scope, List<Found> found) {
        var now = documents.lookUp(
                found.stream().map(each -> each.key().readable()).toList());
        return found.stream()
                .flatMap(each -> Stream.ofNullable(now.get(each.key().readable()))
                        .filter(scope::covers)
                        .map(version -> Hit.of(version, each.marks())))
                .toList();
    }
}
