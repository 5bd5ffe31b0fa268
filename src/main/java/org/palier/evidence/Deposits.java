package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
    private static final String SERVICE = "palier";
    private static final Logger LOG = LoggerFactory.getLogger(Deposits.class);

    private final ObjectStore store;
    private final Ledger ledger;
    private final Soundness soundness;
    private final Damages damages;
    private final Doubts doubts;
    private final UploadGate gate;
    private final EvidenceSettings settings;
    private final Clock clock;

    Deposits(
            ObjectStore store,
            Ledger ledger,
            Soundness soundness,
            Damages damages,
            Doubts doubts,
            UploadGate gate,
            EvidenceSettings settings,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.soundness = soundness;
        this.damages = damages;
        this.doubts = doubts;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    /** Receives a file of somebody who may add it. */
    Receipt take(Actor by, StructureId structure, Label label, Deposit deposit) {
        return take(by.username(), by.name(), structure, label, deposit);
    }

    /** Receives a file of which only a name is known; that name signs nothing. */
    Receipt take(StructureId structure, Label unconfirmed, Deposit deposit) {
        return take(SERVICE, Objects.requireNonNull(unconfirmed.unconfirmed()), structure, unconfirmed, deposit);
    }

    private Receipt take(String by, String from, StructureId structure, Label label, Deposit deposit) {
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
                    from);
            var receipt = written(by, structure, label, file);
            return receipt.duplicate() ? known(by, receipt, file) : receipt;
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
    private Receipt written(String by, StructureId structure, Label label, StoredFile file) {
        try {
            return ledger.write(by, structure, label, file);
        } catch (DataIntegrityViolationException overtaken) {
            LOG.debug("The same bytes came twice at once", overtaken);
            return ledger.write(by, structure, label, file);
        }
    }

    /** The copy at hand takes the place of one that is damaged or lost, and is of no use beside one that is sound. */
    private Receipt known(String by, Receipt receipt, StoredFile atHand) {
        var known = receipt.version();
        var id = new VersionId(known.document(), known.version());
        if (heals(by, id, known.sha256(), atHand)) {
            doubts.raise(id); // because the pictures of its pages lie in the same store
            return ledger.view(id).map(receipt::afterHealing).orElse(receipt);
        }
        discard(atHand.key());
        return known.damaged() == null
                ? receipt
                : ledger.view(id).map(receipt::withVersion).orElse(receipt);
    }

    /** Whether it took the place of another; where the store cannot tell now how that one is, it does not. */
    private boolean heals(String by, VersionId id, String sha256, StoredFile atHand) {
        try {
            var kept = ledger.key(id);
            if (kept.isEmpty()) {
                return false;
            }
            if (soundness.isSound(kept.get(), sha256)) {
                damages.disproved(id, kept.get());
                return false;
            }
            return ledger.heal(by, id, kept.get(), atHand);
        } catch (StoreUnavailable | UncheckedIOException notNow) {
            LOG.info("Whether known bytes are still whole could not be told: {}", String.valueOf(notNow.getCause()));
            return false;
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
