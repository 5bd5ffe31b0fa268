package org.palier.sorting.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets imports go once they are old, and what they say of a document when it is erased. */
@Component
class ImportRetention implements Trace {

    /** One that runs is never too old. */
    private static final Set<ImportState> AT_REST =
            EnumSet.complementOf(EnumSet.of(ImportState.RUNNING, ImportState.ABANDONED));

    /** After which what a crash cut short on its way in comes no more. */
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ImportRetention.class);
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
        Instant now = clock.instant();
        letGo(AT_REST, now.minus(settings.keep()));
        letGo(EnumSet.of(ImportState.RECEIVING), now.minus(LONGEST_UPLOAD));
    }

    private void letGo(Set<ImportState> states, Instant before) {
        imports.findTop100ByStateInAndCreatedAtBeforeOrderByCreatedAt(states, before)
                .forEach(this::letGo);
    }

    /** One that cannot go stops no other. */
    private void letGo(Import one) {
        try {
            ledger.abandon(one.id(), SERVICE);
        } catch (RuntimeException accident) {
            LOG.warn("The import {} stays until the next round", one.id(), accident);
        }
    }

    @Override
    public List<String> erase(DocumentId document) {
        lines.forget(document.value());
        return List.of();
    }
}
