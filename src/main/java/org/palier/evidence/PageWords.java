package org.palier.evidence;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.palier.evidence.parser.PlacedWords;

/** The words of a page and where they stand on its picture; kept apart from the picture, because few ask for them. */
@Entity
@Table(name = "document_words")
class PageWords {

    @EmbeddedId
    private PageId id;

    private String words;

    @SuppressWarnings("NullAway.Init")
    protected PageWords() {}

    private PageWords(PageId id, PlacedWords words) {
        this.id = id;
        this.words = words.written();
    }

    /** Those of the pages from the first on that have any. */
    static List<PageWords> of(VersionId version, List<PlacedWords> pages) {
        return IntStream.range(0, pages.size())
                .filter(page -> !pages.get(page).isEmpty())
                .mapToObj(page -> new PageWords(new PageId(version, page + 1), pages.get(page)))
                .toList();
    }

    int page() {
        return id.page();
    }

    PlacedWords placed() {
        return PlacedWords.read(words);
    }
}
