package org.palier.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.palier.audit.Journal;
import org.palier.files.Removed;
import org.palier.files.StoreUnavailable;
import org.palier.membership.StructureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does outside the database what an act inside it asks for. An errand is written in the act's own transaction and struck out
 * once it is done, so that whatever crashes in between, it is done in the end; each is safe to repeat.
 */
@Component
class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final String SERVICE = "palier";

    /** What there is to do for a document. */
    enum Kind {
        /** Its words stand differently in the index. */
        REINDEX,
        /** Its objects and its entries in the index are to go. */
        ERASE
    }

    private final ErrandRepository errands;
    private final VersionRepository versions;
    private final TextRepository texts;
    private final ObjectProvider<TextIndex> index;
    private final Erasing erasing;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    Errands(
            ErrandRepository errands,
            VersionRepository versions,
            TextRepository texts,
            ObjectProvider<TextIndex> index,
            Erasing erasing,
            Journal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.errands = errands;
        this.versions = versions;
        this.texts = texts;
        this.index = index;
        this.erasing = erasing;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for it in the transaction of the act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(DocumentId document, StructureId structure, Kind kind) {
        errands.save(new Errand(document, structure, kind, clock.instant()));
    }

    /** Does what is due; what cannot be done waits, longer each time, and stops no other. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public void run() {
        run(errands.findTop100ByDueAtLessThanEqualOrderByDueAt(clock.instant()));
    }

    /** Does at once what is asked for this document, and nothing of others: whoever asks waits for no one else's. */
    void run(DocumentId document) {
        run(errands.findById(document).stream().toList());
    }

    private void run(List<Errand> due) {
        for (var errand : due) {
            try {
                run(errand);
            } catch (Erasing.Stopped notYet) {
                LOG.info("The files of {} are erased later: {}", errand.document(), notYet.obstacle());
                transaction.executeWithoutResult(status -> waits(errand, notYet.obstacle()));
            } catch (StoreUnavailable later) {
                LOG.info("The object store does not answer: what is asked for is done later");
                errands.waitUntil(errand.document(), errand.askedAt(), clock.instant(), Erasures.Obstacle.AWAY);
                return;
            } catch (RuntimeException accident) {
                LOG.warn("{} of {} is tried again later", errand.kind(), errand.document(), accident);
                errands.waitUntil(
                        errand.document(), errand.askedAt(), errand.dueAgain(clock.instant()), errand.obstacle());
            }
        }
    }

    /** Whether nothing is left to do for it. */
    boolean isDone(DocumentId document) {
        return !errands.existsByDocument(document);
    }

    List<Errand> erasing(StructureId structure, Limit most) {
        return errands.findByKindAndChainOrderByAskedAt(Kind.ERASE, structure.value(), most);
    }

    long refused() {
        return errands.countByKindAndObstacle(Kind.ERASE, Erasures.Obstacle.REFUSED);
    }

    private void run(Errand errand) {
        switch (errand.kind()) {
            case REINDEX -> {
                reindex(errand.document());
                errands.done(errand.document(), errand.askedAt());
            }
            case ERASE -> {
                index.ifAvailable(words -> words.remove(errand.document()));
                var removed = erasing.erase(errand.document());
                transaction.executeWithoutResult(status -> erased(errand, removed));
            }
        }
    }

    private void erased(Errand errand, Removed removed) {
        if (errands.done(errand.document(), errand.askedAt()) == 1) {
            erasing.forget(errand.document());
            tell(
                    errand,
                    "evidence.erasure-completed",
                    removed == Removed.WHOLE ? Map.of() : Map.of("versions", "unknown"));
        }
    }

    /** Told once for each thing that it waits for. */
    private void waits(Errand errand, Erasures.Obstacle obstacle) {
        errands.waitUntil(errand.document(), errand.askedAt(), errand.dueAgain(clock.instant()), obstacle);
        if (errand.obstacle() != obstacle) {
            tell(errand, "evidence.erasure-waits", Map.of("why", obstacle.name()));
        }
    }

    private void tell(Errand errand, String act, Map<String, String> details) {
        journal.record(errand.chain(), errand.document().toString(), SERVICE, act, details);
    }

    /** The oldest first, so that the latest version is the last word. */
    private void reindex(DocumentId document) {
        var views = versions.views(document);
        if (views.stream().anyMatch(view -> view.state() == DocumentState.QUARANTINED)) {
            index.ifAvailable(words -> words.remove(document));
        }
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
