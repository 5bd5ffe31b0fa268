package org.palier.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.files.KeyTaken;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares the bucket's mark with the database's, and moves both on. The database first, then the bucket: a kill in between
 * leaves the bucket behind, which is no reason to stop; the other way round it would lock out an honest installation.
 */
@Service
class MarkedBucket implements Custody {

    private static final String SERVICE = "palier";
    private static final Logger LOG = LoggerFactory.getLogger(MarkedBucket.class);

    private final BucketMarks marks;
    private final Installation installation;
    private final Unreferenced unreferenced;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    MarkedBucket(
            BucketMarks marks,
            Installation installation,
            Unreferenced unreferenced,
            Journal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.marks = marks;
        this.installation = installation;
        this.unreferenced = unreferenced;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public State state() {
        return installation.state();
    }

    @Override
    public void claim(Actor operator) {
        try {
            claim(operator, marks.newest());
        } catch (StoreUnavailable notNow) {
            LOG.warn("The bucket's mark cannot be read: {}", String.valueOf(notNow.getCause()));
            throw EvidenceRefusals.storeUnavailable();
        }
        try {
            if (say(renewed(true), clock.instant())) {
                throw EvidenceRefusals.claimedMeanwhile();
            }
        } catch (KeyTaken | StoreUnavailable notNow) {
            LOG.info("The bucket is marked in the next round: {}", String.valueOf(notNow.getCause()));
        }
    }

    private void claim(Actor operator, Optional<Mark> found) {
        var own = installation.own();
        var claimed = found.filter(
                        mark -> mark.against(own).filter(Hold::mayBeClaimed).isPresent())
                .orElseThrow(EvidenceRefusals::nothingToClaim);
        transaction.executeWithoutResult(status -> {
            var taken = installation.take(own, claimed.generation());
            unreferenced.forgetAll();
            installation.hold(null, clock.instant());
            journal.record(
                    Journal.NETWORK,
                    taken.name(),
                    operator.username(),
                    "evidence.bucket-claimed",
                    Map.of("generation", "" + taken.generation()));
        });
    }

    @Override
    public boolean isOurs() {
        var found = marks.newest();
        var hold = found.flatMap(mark -> mark.against(installation.own()));
        return hold.isEmpty() || !say(hold, clock.instant());
    }

    boolean isUnmarked() {
        return marks.newest().isEmpty();
    }

    /**
     * Why nothing is to be removed; where nothing holds, it marks the bucket anew, {@link KeyTaken} if another did so meanwhile.
     *
     * @param first whether a bucket without any mark is to be marked too
     */
    Optional<Hold> renewed(boolean first) {
        // the bucket first, because the database, which goes ahead, is then never behind it for the sake of another
        // node
        var found = marks.newest();
        var own = installation.own();
        var hold = found.flatMap(mark -> mark.against(own));
        if (hold.isEmpty() && (found.isPresent() || first)) {
            var written = found.map(Mark::generation).orElse(0L) >= own.generation();
            marks.write(written ? installation.take(own, own.generation()) : own);
        }
        return hold;
    }

    /** Whether it holds; says so once, where it is looked for. */
    boolean say(Optional<Hold> hold, Instant now) {
        transaction.executeWithoutResult(status -> write(hold.orElse(null), now));
        return hold.isPresent();
    }

    private void write(@Nullable Hold hold, Instant now) {
        if (!installation.hold(hold, now)) {
            return;
        }
        var own = installation.own();
        if (hold == null) {
            journal.record(Journal.NETWORK, own.name(), SERVICE, "evidence.removals-resumed", Map.of());
            return;
        }
        LOG.error("Nothing is removed from the bucket any more: {}. The page /operations says what to do", hold);
        journal.record(
                Journal.NETWORK,
                own.name(),
                SERVICE,
                "evidence.removals-held",
                Map.of("why", hold.name(), "generation", "" + own.generation()));
    }
}
