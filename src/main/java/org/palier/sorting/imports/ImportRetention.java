package org.palier.sorting.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Trace;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets imports go once they are old, and what they say of a document when it is erased. */
@Component
class ImportRetention implements Trace {

    /** One that runs is never too old. */
    private static final Set<ImportState> AT_REST =
            EnumSet.complementOf(EnumSet.of(ImportState.RUNNING, ImportState.ABANDONED));

    private static final String SERVICE = "palier";

    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final ImportLedger ledger;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRetention(
            ImportRepository imports,
            ImportLineRepository lines,
            ImportLedger ledger,
            ImportSettings settings,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void letGo() {
        Instant before = clock.instant().minus(settings.keep());
        imports.findTop100ByStateInAndCreatedAtBeforeOrderByCreatedAt(AT_REST, before)
                .forEach(one -> ledger.abandon(one.id(), SERVICE));
    }

    @Override
    public List<String> erase(DocumentId document) {
        lines.forget(document.value());
        return List.of();
    }
}
