package org.palier.sorting.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.shared.FairShare;
import org.springframework.stereotype.Component;

/**
 * The imports for which there is something to do, given out by turns of the structures; one that takes long, or with which
 * there was an accident, stands before no other.
 */
@Component
class ImportQueue {

    private static final Set<ImportState> OPEN =
            EnumSet.of(ImportState.ABANDONED, ImportState.READING, ImportState.RUNNING);

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLED = 7;

    private final ImportRepository imports;
    private final Clock clock;
    private final FairShare turns = new FairShare(LATELY, System::nanoTime);
    private final Set<ImportId> underWay = new HashSet<>();
    private final Set<ImportId> atLength = new HashSet<>();
    private final Map<ImportId, Wait> waits = new HashMap<>();

    /** How often there was an accident with it, and until when it waits therefore. */
    private record Wait(int accidents, Instant until) {}

    ImportQueue(ImportRepository imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** An import that was taken, until it is put back. */
    record Taken(Import one, boolean atLength, FairShare.Turn turn) {}

    /** Takes the next one, or the next that is soon done. */
    synchronized Optional<Taken> next(boolean shortOnly) {
        List<Import> open = imports.findTop1000ByStateInOrderByCreatedAt(OPEN);
        forgetAllBut(open.stream().map(Import::id).toList());
        List<Import> due = open.stream()
                .filter(one -> isDue(one.id()) && !(shortOnly && atLength.contains(one.id())))
                .toList();
        return turns.inOrder(due.stream().map(one -> one.structure().value()).toList()).stream()
                .findFirst()
                .flatMap(structure -> due.stream()
                        .filter(one -> one.structure().value().equals(structure))
                        .findFirst())
                .map(this::taken);
    }

    synchronized void putBack(Taken taken) {
        underWay.remove(taken.one.id());
        taken.turn.close();
    }

    /** Took too long: it comes again with more time, where nobody waits for it. */
    synchronized void takesLong(Import one) {
        atLength.add(one.id());
    }

    /** Somebody does not answer: it comes again in a moment. */
    synchronized void waits(Import one) {
        Wait before = waits.getOrDefault(one.id(), new Wait(0, Instant.EPOCH));
        waits.put(one.id(), new Wait(before.accidents, clock.instant().plus(FIRST_WAIT)));
    }

    /** There was an accident: it comes again later, each time after twice as long. */
    synchronized void stumbled(Import one) {
        Wait before = waits.getOrDefault(one.id(), new Wait(0, Instant.EPOCH));
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(before.accidents, MOST_DOUBLED));
        waits.put(one.id(), new Wait(before.accidents + 1, clock.instant().plus(wait)));
    }

    private Taken taken(Import one) {
        underWay.add(one.id());
        return new Taken(
                one, atLength.contains(one.id()), turns.begin(one.structure().value()));
    }

    private boolean isDue(ImportId id) {
        Wait wait = waits.get(id);
        return !underWay.contains(id) && (wait == null || !clock.instant().isBefore(wait.until));
    }

    private void forgetAllBut(List<ImportId> open) {
        atLength.retainAll(Set.copyOf(open));
        waits.keySet().retainAll(Set.copyOf(open));
    }
}
