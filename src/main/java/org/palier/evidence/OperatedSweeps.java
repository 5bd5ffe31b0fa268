package org.palier.evidence;

import java.util.Map;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sweep, in the operator's hands. */
@Service
@Transactional
class OperatedSweeps implements Sweeps {

    private final SweepLedger ledger;
    private final VersionRepository versions;
    private final Journal journal;

    OperatedSweeps(SweepLedger ledger, VersionRepository versions, Journal journal) {
        this.ledger = ledger;
        this.versions = versions;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public State state(Actor operator) {
        mustOperate(operator);
        return ledger.row().state(versions.countDamaged());
    }

    @Override
    public void begin(Actor operator) {
        mustOperate(operator);
        if (ledger.ask()) {
            journal.record(Journal.NETWORK, "sweep", operator.username(), "evidence.sweep-asked", Map.of());
        }
    }

    private static void mustOperate(Actor actor) {
        if (!actor.has(Role.OPERATOR)) {
            throw Refusal.forbidden();
        }
    }
}
