package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.PlacedWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is drawn, once: of two that draw the same version the first counts. */
@Component
class DrawnPages {

    private final VersionRepository versions;
    private final PreviewRepository previews;
    private final PageRepository pages;
    private final PageWordsRepository words;

    DrawnPages(
            VersionRepository versions, PreviewRepository previews, PageRepository pages, PageWordsRepository words) {
        this.versions = versions;
        this.previews = previews;
        this.pages = pages;
        this.words = words;
    }

    boolean isKnown(VersionId id) {
        return previews.findById(id).filter(preview -> !preview.isPending()).isPresent();
    }

    /** Says that they will be drawn, within the transaction that makes the version readable. */
    void expect(VersionId id) {
        if (!previews.existsById(id)) {
            previews.save(new DocumentPreview(id, Preview.PENDING));
        }
    }

    /** Whether it was written: not when another was first, nor when the version was erased meanwhile. */
    @Transactional
    public boolean write(
            VersionId id, @Nullable Hindrance hindrance, List<DocumentPage> drawn, List<PlacedWords> places) {
        if (versions.lock(id).isEmpty() || isKnown(id)) {
            return false;
        }
        previews.save(new DocumentPreview(id, hindrance == null ? null : hindrance.key()));
        pages.saveAll(drawn);
        words.saveAll(PageWords.of(id, places));
        return true;
    }
}
