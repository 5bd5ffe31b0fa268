package org.palier.sorting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.palier.audit.Journal;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Trace;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays documents aside and takes them back: each is one short transaction, safe to repeat. */
@Component
class Asides implements Trace {

    private final LaidAsideRepository repository;
    private final Journal journal;
    private final Clock clock;

    Asides(LaidAsideRepository repository, Journal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void lay(Actor by, VersionView document) {
        if (repository.proofsBy(document.document().value()) > 0) {
            throw Refusal.conflict("sorting.refusal.proves");
        }
        if (!repository.existsById(document.document())) {
            repository.save(new LaidAside(document.document(), clock.instant()));
            tell(by, document, "sorting.laid-aside");
        }
    }

    @Transactional
    public void takeBack(Actor by, VersionView document) {
        if (repository.existsById(document.document())) {
            repository.deleteById(document.document());
            tell(by, document, "sorting.taken-back");
        }
    }

    @Override
    public List<String> erase(DocumentId document) {
        repository.deleteById(document);
        return List.of();
    }

    private void tell(Actor by, VersionView document, String act) {
        journal.record(document.structure().value(), document.document().toString(), by.username(), act, Map.of());
    }
}
