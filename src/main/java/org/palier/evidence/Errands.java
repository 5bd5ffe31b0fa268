package org.palier.evidence;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does outside the database what an act inside it asks for. An errand is written in the act's own transaction and struck out
 * once it is done, so that whatever crashes in between, it is done in the end; each is safe to repeat.
 */
@Component
class Errands {

    /** What there is to do for a document. */
    enum Kind {
        /** Its words stand differently in the index. */
        REINDEX
    }

    private final ErrandRepository errands;
    private final VersionRepository versions;
    private final TextRepository texts;
    private final ObjectProvider<TextIndex> index;
    private final Clock clock;

    Errands(
            ErrandRepository errands,
            VersionRepository versions,
            TextRepository texts,
            ObjectProvider<TextIndex> index,
            Clock clock) {
        this.errands = errands;
        this.versions = versions;
        this.texts = texts;
        this.index = index;
        this.clock = clock;
    }

    /** Asks for it in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(DocumentId document, Kind kind) {
        errands.save(new Errand(document, kind, clock.instant()));
    }

    /** Does what waits. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void run() {
        for (var errand : errands.findTop100ByOrderByAskedAt()) {
            reindex(errand.document());
            errands.done(errand.document(), errand.askedAt());
        }
    }

    /** The oldest first, so that the latest version is the last word. */
    private void reindex(DocumentId document) {
        var views = versions.views(document);
        for (var at = views.size() - 1; at >= 0; at--) {
            var view = views.get(at);
            var concluded = view.state() == DocumentState.READY || view.state() == DocumentState.UNREADABLE;
            if (concluded) {
                var text = texts.findById(new VersionId(document, view.version()))
                        .map(DocumentText::words)
                        .orElse("");
                index.ifAvailable(words -> words.put(view, text));
            }
        }
    }
}
