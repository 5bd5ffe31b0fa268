package org.palier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryVisitor;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.palier.evidence.DocumentId;
import org.palier.evidence.TextIndex;
import org.palier.evidence.Texts.ReadText;
import org.palier.evidence.VersionView;
import org.palier.shared.Page;

/** The index in a folder of this machine: what is put into it, and what is found there. */
class LuceneIndex implements TextIndex, AutoCloseable {

    /** As far as anyone leafs: Lucene ranks everything before a page to find it. */
    private static final int LAST_PAGE = 400;

    private static final int CLOSE_WORDS = 20;

    /** Looked through for those that the reader may meet; more than there are close to any word of a language. */
    private static final int CANDIDATES = 200;

    /** More values than any facet has. */
    private static final int ALL_VALUES = 1_000;

    private final OpenIndex index;
    private final ZoneId zone;
    private final KnownCandidates known = new KnownCandidates();

    LuceneIndex(OpenIndex index, ZoneId zone) {
        this.index = index;
        this.zone = zone;
    }

    @Override
    public void put(VersionView version, String text) {
        putAll(List.of(new ReadText(version, text)));
    }

    /**
     * Puts several at once, which costs hardly more than one: the versions of a document in their order.
     *
     * <p>One at a time, because whether a version is the latest is asked of the index before it is written.
     */
    void putAll(List<ReadText> read) {
        putAll(() -> read);
    }

    /** The same, read while nobody else writes, because what is removed meanwhile must not come back. */
    List<ReadText> putAll(Supplier<List<ReadText>> reading) {
        return index.write(
                reading, read -> session -> read.forEach(each -> plan(session, each.version(), each.text())));
    }

    private void plan(SearchSession session, VersionView version, String text) {
        session.indexingPlan().addOrUpdate(Entry.ofVersion(version, text, zone));
        if (!knowsLaterThan(session, version.document(), version.version())) {
            session.indexingPlan().addOrUpdate(Entry.ofLatest(version, text, zone));
        }
    }

    @Override
    public void remove(DocumentId document) {
        index.write(
                () -> document,
                gone -> session -> session.search(Entry.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.wildcard().field("key").matching(gone + ":*"))
                        .fetchAllHits()
                        .forEach(id -> session.indexingPlan().purge(Entry.class, id, null)));
    }

    private static boolean knowsLaterThan(SearchSession session, DocumentId document, int version) {
        return session.search(Entry.class)
                        .where(f -> f.and(
                                f.id().matching(document.toString()),
                                f.range().field("version").greaterThan(version)))
                        .fetchTotalHitCount()
                > 0;
    }

    /** The entries that answer, the best first. */
    Page<Found> find(Query query, int page) {
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        return index.search(session -> {
            var result = session.search(Entry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("key", String.class),
                                    f.composite()
                                            .from(
                                                    f.highlight("title").highlighter("whole"),
                                                    f.highlight("fileName").highlighter("whole"),
                                                    f.highlight("text"))
                                            .as(Found.Marks::new))
                            .as(Found::new))
                    .where(f -> f.bool()
                            .must(query.saying(f))
                            .filter(query.readable(f))
                            .filter(query.narrowed(f)))
                    .sort(f -> f.score().then().field("key"))
                    .highlighter(Query::passages)
                    .highlighter("whole", Query::whole)
                    .fetch(number * Page.SIZE, Page.SIZE);
            return new Page<>(result.hits(), number, result.total().hitCount(), Page.SIZE);
        });
    }

    /** How much of what answers has which value of a facet. */
    Map<Facet, Map<String, Long>> counts(Query query) {
        return index.search(session -> {
            AggregationKey<Map<String, Long>> types = AggregationKey.of("types");
            AggregationKey<Map<String, Long>> years = AggregationKey.of("years");
            Set<String> shelved = query.shelves().all();
            var result = session.search(Entry.class)
                    .where(f -> f.and(query.saying(f), query.readable(f), query.narrowed(f)))
                    .aggregation(
                            types, f -> f.terms().field("type", String.class).maxTermCount(ALL_VALUES))
                    .aggregation(
                            years, f -> f.terms().field("year", String.class).maxTermCount(ALL_VALUES))
                    .fetch(0);
            Set<String> found = shelved.isEmpty() ? Set.of() : among(session, query, shelved);
            Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
            counts.put(Facet.TYPE, result.aggregation(types));
            counts.put(Facet.YEAR, result.aggregation(years));
            counts.put(Facet.THEME, query.shelves().counts(Facet.THEME, found));
            counts.put(Facet.CRITERION, query.shelves().counts(Facet.CRITERION, found));
            counts.put(Facet.STATE, query.shelves().states(found, result.total().hitCount()));
            return counts;
        });
    }

    /** The ids and the keys of those that answer, of some. */
    private static Set<String> among(SearchSession session, Query query, Set<String> some) {
        return session
                .search(Entry.class)
                .select(f -> f.composite(f.id(String.class), f.field("key", String.class)))
                .where(f -> f.and(query.saying(f), query.readable(f), query.narrowed(f), Query.among(f, some)))
                .fetchAllHits()
                .stream()
                .flatMap(Collection::stream)
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Words close to this one, of what the query's reader may read: a word that only others have written is not told.
     */
    Collection<String> close(String word, Query query) {
        Collection<String> candidates = CloseWords.spelt(word)
                .map(spelt -> close(new Term("spelling", spelt)))
                .orElse(Set.of());
        return index.search(session -> candidates.stream()
                .filter(candidate -> isReadable(session, candidate, query))
                .limit(CLOSE_WORDS)
                .toList());
    }

    private static boolean isReadable(SearchSession session, String word, Query query) {
        return !session.search(Entry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.and(query.readable(f), f.match().field("spelling").matching(word)))
                .fetchHits(1)
                .isEmpty();
    }

    /** The closest of the whole index, which are nobody's to be told yet. */
    private Collection<String> close(Term word) {
        return index.read(mapping -> close(mapping, word));
    }

    private Collection<String> close(SearchMapping mapping, Term word) {
        try (IndexReader reader =
                mapping.scope(Entry.class).extension(LuceneExtension.get()).openIndexReader()) {
            return known.of(word.text(), reader, () -> closest(word, reader));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Collection<String> closest(Term word, IndexReader reader) {
        try {
            Set<Term> terms = new HashSet<>();
            new FuzzyQuery(word, CloseWords.edits(word.text()), CloseWords.SAME_BEGINNING, CANDIDATES, true)
                    .rewrite(new IndexSearcher(reader))
                    .visit(QueryVisitor.termCollector(terms));
            return terms.stream().map(Term::text).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it answers now. */
    boolean isReady() {
        try {
            return index.search(session ->
                    session.search(Entry.class).where(f -> f.matchNone()).fetchTotalHitCount() == 0);
        } catch (IndexBroken | SearchException closedOrBroken) {
            return false;
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
