package org.palier.search;

import java.util.List;
import java.util.stream.Stream;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.shared.Page;
import org.springframework.stereotype.Service;

/** Looks words up in the index, and asks the database again before it shows what was found. */
@Service
class IndexedSearches implements Searches {

    private final LuceneIndex index;
    private final Documents documents;

    IndexedSearches(LuceneIndex index, Documents documents) {
        this.index = index;
        this.documents = documents;
    }

    @Override
    public Page<Hit> find(Actor reader, String words, int page) {
        Scope scope = Scope.of(reader, documents.opened(reader));
        if (words.isBlank() || scope.isEmpty()) {
            return new Page<>(List.of(), 0, 0, Page.SIZE);
        }
        Page<Found> found = index.find(new Query(scope, words), page);
        return new Page<>(readable(scope, found.items()), found.number(), found.total(), found.size());
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
