package org.palier.sorting.imports;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;

/** Everything that can be done with imports, by those who prepare the structure's dossiers. */
@Service
class Imports {

    private final ImportRepository repository;
    private final ImportLedger ledger;
    private final ImportFiles files;
    private final ImportRounds rounds;

    Imports(ImportRepository repository, ImportLedger ledger, ImportFiles files, ImportRounds rounds) {
        this.repository = repository;
        this.ledger = ledger;
        this.files = files;
        this.rounds = rounds;
    }

    /** Keeps what is brought; it is read on its own. Never called inside a transaction. */
    ImportId bring(Actor by, Packet packet) {
        StructureId structure = own(by);
        if (packet.files().isEmpty()) {
            throw Refusal.invalid("sorting.refusal.import-no-file").at("files");
        }
        ImportId id = ledger.open(by, structure, packet);
        boolean kept = false;
        try {
            files.keep(id, packet);
            kept = true;
        } catch (StoreUnavailable notNow) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "sorting.refusal.import-store");
        } finally {
            if (!kept) {
                ledger.abandon(id, by.username());
            }
        }
        ledger.received(id);
        rounds.wake();
        return id;
    }

    /** The structure's imports, the last one first. */
    List<ImportView> list(Actor by) {
        return repository.findTop20ByStructureAndStateNotOrderByCreatedAtDesc(own(by), ImportState.ABANDONED).stream()
                .map(this::view)
                .toList();
    }

    ImportView get(Actor by, ImportId id) {
        return view(known(by, id));
    }

    Page<LineView> lines(Actor by, ImportId id, @Nullable String only, int page) {
        known(by, id);
        var found = ledger.lines(id, Wanted.of(only), page);
        return new Page<>(
                found.map(ImportLine::view).getContent(), found.getNumber(), found.getTotalElements(), Page.SIZE);
    }

    /** Keeps of the criteria proposed for a line these, and no other. */
    void accept(Actor by, ImportId id, int number, Collection<String> codes) {
        known(by, id);
        ledger.accept(id, number, codes);
    }

    /** Keeps all criteria that are proposed, or none. */
    void acceptEverywhere(Actor by, ImportId id, boolean all) {
        known(by, id);
        ledger.acceptEverywhere(id, all);
    }

    /** Asks for the deposit of all lines that can be. */
    void run(Actor by, ImportId id, boolean unlisted) {
        known(by, id);
        ledger.run(id, by, unlisted);
        rounds.wake();
    }

    /** Gives it up: what is deposited stays, what it kept goes. */
    void abandon(Actor by, ImportId id) {
        known(by, id);
        ledger.abandon(id, by.username());
        rounds.wake();
    }

    private ImportView view(Import one) {
        return one.view(ledger.tally(one.id()));
    }

    /** One of another structure is unknown. */
    private Import known(Actor by, ImportId id) {
        Import one = ledger.get(id);
        if (!by.actsFor(one.structure()) || one.state() == ImportState.ABANDONED) {
            throw Refusal.unknown();
        }
        if (!by.prepares(one.structure())) {
            throw Refusal.forbidden();
        }
        return one;
    }

    /** The structure that they prepare for. */
    StructureId own(Actor by) {
        StructureId structure = by.structure();
        if (structure == null || !by.prepares(structure)) {
            throw Refusal.forbidden();
        }
        return structure;
    }
}
