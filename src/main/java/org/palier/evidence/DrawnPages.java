package org.palier.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Hindrance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was drawn, once: of two that draw the same version the first counts, and the reconciler clears the rest. */
@Component
class DrawnPages {

    private final VersionRepository versions;
    private final PreviewRepository previews;
    private final PageRepository pages;

    DrawnPages(VersionRepository versions, PreviewRepository previews, PageRepository pages) {
        this.versions = versions;
        this.previews = previews;
        this.pages = pages;
    }

    boolean isKnown(VersionId id) {
        return previews.existsById(id);
    }

    @Transactional
    public void write(VersionId id, @Nullable Hindrance hindrance, List<DocumentPage> drawn) {
        if (versions.lock(id).isPresent() && !isKnown(id)) {
            previews.save(new DocumentPreview(id, hindrance == null ? null : hindrance.key()));
            pages.saveAll(drawn);
        }
    }
}
