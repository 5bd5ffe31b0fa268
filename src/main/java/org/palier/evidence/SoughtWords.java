package org.palier.evidence;

import java.util.ArrayList;
import java.util.List;
import org.palier.evidence.Passages.Passage;
import org.palier.evidence.parser.PlacedWords;
import org.palier.membership.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the words that somebody looks for in what they may read: in a text, and on the pictures of pages. */
@Component
public class SoughtWords {

    private static final int MOST = 500;

    private final ObjectProvider<TextMarks> marks;
    private final PagePictures pictures;
    private final PageWordsRepository words;

    SoughtWords(ObjectProvider<TextMarks> marks, PagePictures pictures, PageWordsRepository words) {
        this.marks = marks;
        this.pictures = pictures;
        this.words = words;
    }

    /** The text with these words marked. */
    public MarkedText in(String text, String sought) {
        return MarkedText.of(text, sought, marks.getIfAvailable());
    }

    /** The first passages on the pages that are drawn; none where nobody knows what stands where. */
    public Passages on(Actor reader, VersionView version, String sought) {
        var finder = marks.getIfAvailable();
        if (finder == null || sought.isBlank()) {
            return Passages.NONE;
        }
        var drawn = pictures.of(reader, version.document(), version.version())
                .pages()
                .size();
        var pages = words.of(new VersionId(version.document(), version.version())).stream()
                .filter(page -> page.page() <= drawn)
                .toList();
        var placed = pages.stream().map(PageWords::placed).toList();
        var spans = finder.of(placed.stream().map(PlacedWords::text).toList(), sought);
        var found = new ArrayList<Passage>();
        for (var at = 0; at < pages.size(); at++) {
            var page = pages.get(at).page();
            for (var span : spans.get(at)) {
                found.add(new Passage(found.size() + 1, page, placed.get(at).places(page, span.start(), span.end())));
            }
        }
        return new Passages(List.copyOf(found.subList(0, Math.min(MOST, found.size()))));
    }
}
