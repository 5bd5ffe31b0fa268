package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Receives a file in an order that a crash at any point leaves clean: a pending row, the object, then everything that makes
 * it a document in one transaction. Before that transaction nobody sees anything.
 */
@Component
class Deposits {

    static final String PREFIX = "documents/";
    private static final Logger LOG = LoggerFactory.getLogger(Deposits.class);

    private final ObjectStore store;
    private final Ledger ledger;
    private final UploadGate gate;
    private final EvidenceSettings settings;
    private final Clock clock;

    Deposits(ObjectStore store, Ledger ledger, UploadGate gate, EvidenceSettings settings, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    /** Receives a file and writes it down as the ledger is told to. */
    Receipt take(Actor by, StructureId structure, Label label, Deposit deposit) {
        return gate.through(structure, () -> {
            var content =
                    new MeasuredContent(deposit.content(), settings.maxSize().toBytes());
            mustNotBeEmpty(content);
            var key = PREFIX + UUID.randomUUID();
            ledger.begin(key, structure, clock.instant());
            keep(key, content);
            var file = new StoredFile(
                    key,
                    label.fileName(),
                    content.sha256(),
                    content.length(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    by.name());
            var receipt = written(by, structure, label, file);
            if (receipt.duplicate()) {
                discard(key);
            }
            return receipt;
        });
    }

    private void keep(String key, MeasuredContent content) {
        var kept = kept(key, content);
        if (content.isTooHeavy()) {
            discard(key);
            throw EvidenceRefusals.tooLarge(settings.maxSize());
        }
        if (kept.size() != content.length()) {
            discard(key);
            throw EvidenceRefusals.storeUnavailable();
        }
    }

    private ObjectStore.Kept kept(String key, MeasuredContent content) {
        try {
            return store.keep(key, content);
        } catch (StoreUnavailable notNow) {
            LOG.warn("The object store did not take an upload: {}", String.valueOf(notNow.getCause()));
            throw EvidenceRefusals.storeUnavailable();
        }
    }

    /** The row that came first stands, because a structure's bytes are unique in the database too. */
    private Receipt written(Actor by, StructureId structure, Label label, StoredFile file) {
        try {
            return ledger.write(by, structure, label, file);
        } catch (DataIntegrityViolationException overtaken) {
            return ledger.duplicateOf(structure, file.sha256()).orElseThrow(() -> overtaken);
        }
    }

    private void discard(String key) {
        try {
            store.remove(key);
            ledger.forget(key);
        } catch (StoreUnavailable leftToTheReconciler) {
            LOG.info("An upload that came to nothing stays in the store until it is cleared: {}", key);
        }
    }

    private static void mustNotBeEmpty(MeasuredContent content) {
        try {
            if (content.isEmpty()) {
                throw EvidenceRefusals.empty();
            }
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
