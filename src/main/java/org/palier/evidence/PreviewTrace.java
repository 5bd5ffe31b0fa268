package org.palier.evidence;

import java.util.List;
import org.springframework.stereotype.Component;

/** The drawn pages of a document, which go with it. */
@Component
class PreviewTrace implements Trace {

    private final PageRepository pages;
    private final PreviewRepository previews;

    PreviewTrace(PageRepository pages, PreviewRepository previews) {
        this.pages = pages;
        this.previews = previews;
    }

    @Override
    public List<String> erase(DocumentId document) {
        var keys = pages.keysOf(document);
        pages.erase(document);
        previews.erase(document);
        return keys;
    }
}
