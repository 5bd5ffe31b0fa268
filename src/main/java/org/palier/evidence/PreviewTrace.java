package org.palier.evidence;

import java.util.List;
import org.springframework.stereotype.Component;

/** The drawn pages of a document and the places of their words, which go with it. */
@Component
class PreviewTrace implements Trace {

    private final PageRepository pages;
    private final PreviewRepository previews;
    private final PageWordsRepository words;

    PreviewTrace(PageRepository pages, PreviewRepository previews, PageWordsRepository words) {
        this.pages = pages;
        this.previews = previews;
        this.words = words;
    }

    @Override
    public List<String> erase(DocumentId document) {
        var keys = pages.keysOf(document);
        pages.erase(document);
        previews.erase(document);
        words.erase(document);
        return keys;
    }
}
