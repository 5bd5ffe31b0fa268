package org.palier.search;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.evidence.Texts;
import org.palier.evidence.Texts.ReadText;
import org.springframework.stereotype.Component;

/** Writes the index anew from the texts in the database. */
@Component
class Reindex {

    private final IndexFolder folder;
    private final OpenIndex opened;
    private final LuceneIndex index;
    private final Texts texts;

    Reindex(IndexFolder folder, OpenIndex opened, LuceneIndex index, Texts texts) {
        this.folder = folder;
        this.opened = opened;
        this.index = index;
        this.texts = texts;
    }

    /** The mark comes last, because whoever is killed before must begin again. */
    Filing run(Consumer<Filing> told) {
        opened.begin();
        Filing filing = new Filing(0, texts.count());
        told.accept(filing);
        for (Readable last = null; ; ) {
            List<ReadText> put = next(last);
            if (put.isEmpty()) {
                folder.complete();
                return filing;
            }
            filing = filing.and(put.size());
            told.accept(filing);
            last = put.get(put.size() - 1).key();
        }
    }

    /** Looked at each time, because others write too, and where they find it broken the rest would lie in the next one. */
    private List<ReadText> next(@Nullable Readable last) {
        List<ReadText> put = index.putAll(() -> texts.after(last));
        if (!opened.isWhole()) {
            throw new IndexBroken("broken again while it was written");
        }
        return put;
    }
}
