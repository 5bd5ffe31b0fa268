package org.palier.board;

import java.util.Map;
import java.util.Optional;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each structure's statutes say of votes; open votes keep the rules under which they opened. */
@Service
@Transactional
class KeptStatutes implements StatuteBook {

    private final StatuteRepository statutes;
    private final BoardRights rights;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    KeptStatutes(StatuteRepository statutes, BoardRights rights, Journal journal, ApplicationEventPublisher events) {
        this.statutes = statutes;
        this.rights = rights;
        this.journal = journal;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Statutes> of(StructureId structure) {
        return statutes.findById(structure).map(StructureStatutes::statutes);
    }

    @Override
    public void write(Actor by, Statutes said) {
        StructureId structure = rights.mayWriteStatutes(by);
        if (said.quorum() < 1) {
            throw Refusal.invalid("board.refusal.quorum").at("quorum");
        }
        boolean same = of(structure).filter(said::equals).isPresent();
        statutes.findById(structure)
                .ifPresentOrElse(
                        kept -> kept.rewrite(said), () -> statutes.save(new StructureStatutes(structure, said)));
        journal.record(
                structure.value(),
                structure.value(),
                by.username(),
                "board.statutes-written",
                Map.of(
                        "quorum", String.valueOf(said.quorum()),
                        "majority", said.majority().name(),
                        "tie", said.tie().name()));
        if (!same) {
            events.publishEvent(new StatutesChanged(structure, by.person(), by.name()));
        }
    }
}
