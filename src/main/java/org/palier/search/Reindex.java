package org.palier.search;

import org.palier.evidence.Texts;
import org.palier.shared.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an index that is not complete from the texts in the database, before the service says that it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Reindex implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Reindex.class);

    private final IndexFolder folder;
    private final LuceneIndex index;
    private final Texts texts;

    Reindex(IndexFolder folder, LuceneIndex index, Texts texts) {
        this.folder = folder;
        this.index = index;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!folder.isComplete()) {
            long put = fill();
            folder.complete();
            LOG.info("The index was written anew from {} texts", put);
        }
    }

    private long fill() {
        Page<Texts.ReadText> page = texts.page(0);
        index.putAll(page.items());
        while (page.hasNext()) {
            page = texts.page(page.number() + 1);
            index.putAll(page.items());
        }
        return page.total();
    }
}
