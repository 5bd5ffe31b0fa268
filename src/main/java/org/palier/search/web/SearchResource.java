package org.palier.search.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.DocumentState;
import org.palier.membership.Actor;
import org.palier.search.Answer;
import org.palier.search.Facet;
import org.palier.search.Filing;
import org.palier.search.Hit;
import org.palier.search.Searches;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search, for programs. */
@RestController
class SearchResource {

    /**
     * One page of what was found, how much was found in all, and how it divides.
     *
     * @param near whether the exact words are nowhere and words close to them were found instead
     * @param complete false while documents are filed again, and some may be missing
     * @param filing how far that is; null where it is complete
     */
    record Results(
            long total,
            List<Item> items,
            boolean near,
            Map<String, List<Value>> facets,
            boolean complete,
            @Nullable Filing filing) {}

    /** How many of all that was found have this value of a facet. */
    record Value(String value, String label, long count) {}

    /**
     * A version that holds the words.
     *
     * @param damaged since when the bytes kept are known not to be those deposited
     * @param highlights HTML in which only the words are marked up
     */
    record Item(
            String document,
            int version,
            String title,
            String fileName,
            DocumentState state,
            @Nullable Instant damaged,
            List<String> highlights) {

        static Item of(Hit hit) {
            var version = hit.version();
            return new Item(
                    version.document().toString(),
                    version.version(),
                    version.title(),
                    version.fileName(),
                    version.state(),
                    version.damaged(),
                    hit.highlights());
        }
    }

    private final Searches searches;
    private final Labels labels;

    SearchResource(Searches searches, Labels labels) {
        this.searches = searches;
        this.labels = labels;
    }

    @GetMapping("/api/search")
    Results find(
            Actor reader,
            Locale locale,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String criterion,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String state) {
        Filters filters = new Filters(type, theme, criterion, year, state);
        Answer answer = searches.find(reader, filters.question(q), page);
        return new Results(
                answer.hits().total(),
                answer.hits().items().stream().map(Item::of).toList(),
                answer.near(),
                facets(answer, locale),
                answer.isComplete(),
                answer.missing());
    }

    private Map<String, List<Value>> facets(Answer answer, Locale locale) {
        Labels.Book book = labels.book(locale);
        Map<String, List<Value>> facets = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.word(),
                    answer.facets().getOrDefault(facet, List.of()).stream()
                            .map(one -> new Value(one.value(), book.of(facet, one.value()), one.count()))
                            .toList());
        }
        return facets;
    }
}
