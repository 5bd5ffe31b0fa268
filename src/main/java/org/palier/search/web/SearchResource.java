package org.palier.search.web;

import java.util.List;
import org.palier.evidence.DocumentState;
import org.palier.membership.Actor;
import org.palier.search.Hit;
import org.palier.search.Searches;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search, for programs. */
@RestController
class SearchResource {

    /** One page of what was found, and how much was found in all. */
    record Results(long total, List<Item> items) {}

    /** A version that holds the words; the highlights are HTML in which only the words are marked up. */
    record Item(
            String document, int version, String title, String fileName, DocumentState state, List<String> highlights) {

        static Item of(Hit hit) {
            var version = hit.version();
            return new Item(
                    version.document().toString(),
                    version.version(),
                    version.title(),
                    version.fileName(),
                    version.state(),
                    hit.highlights());
        }
    }

    private final Searches searches;

    SearchResource(Searches searches) {
        this.searches = searches;
    }

    @GetMapping("/api/search")
    Results find(Actor reader, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        var found = searches.find(reader, q, page);
        return new Results(found.total(), found.items().stream().map(Item::of).toList());
    }
}
