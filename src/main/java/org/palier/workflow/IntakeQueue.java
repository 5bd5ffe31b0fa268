package org.palier.workflow;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.palier.shared.FairShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of intakes that wait, given out by turns of the structures: first to those on whose documents the least time was
 * spent lately, of each the short steps before the long ones.
 */
@Component
class IntakeQueue {

    /** What was spent on a structure longer ago weighs half. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private static final String WAITING = "select distinct coalesce(TENANT_ID_, '') as STRUCTURE_, HANDLER_CFG_"
            + " from ACT_RU_EXTERNAL_JOB where LOCK_EXP_TIME_ is null";

    private final ManagementService engine;
    private final JdbcClient jdbc;
    private final WorkflowSettings settings;
    private final FairShare turns = new FairShare(LATELY, System::nanoTime);
    private final FairShare longTurns = new FairShare(LATELY, System::nanoTime);

    IntakeQueue(ManagementService engine, JdbcClient jdbc, WorkflowSettings settings) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A step that was taken, which counts as its structure's until it is closed. */
    record Taken(AcquiredExternalWorkerJob job, FairShare.Turn turn, Optional<FairShare.Turn> longTurn)
            implements AutoCloseable {

        @Override
        public void close() {
            turn.close();
            longTurn.ifPresent(FairShare.Turn::close);
        }
    }

    /** Whether no step waits. */
    boolean isIdle() {
        return waiting().isEmpty();
    }

    /** Takes the next step; one thread of this node at a time so that they do not reach for the same. */
    synchronized Optional<Taken> next(boolean shortOnly) {
        Map<String, Set<String>> waiting = waiting();
        for (String structure : turns.inOrder(waiting.keySet())) {
            for (IntakeStep step : IntakeStep.values()) {
                boolean due = waiting.getOrDefault(structure, Set.of()).contains(step.topic())
                        && isFree(structure, step, shortOnly);
                Optional<AcquiredExternalWorkerJob> job = due ? acquire(structure, step) : Optional.empty();
                if (job.isPresent()) {
                    return Optional.of(taken(structure, step, job.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** No structure has more than half of the threads for long work. */
    private boolean isFree(String structure, IntakeStep step, boolean shortOnly) {
        int share = Math.max(1, settings.longWorkers() / 2);
        return !step.isLong() || (!shortOnly && longTurns.running(structure) < share);
    }

    private Taken taken(String structure, IntakeStep step, AcquiredExternalWorkerJob job) {
        return new Taken(
                job,
                turns.begin(structure),
                step.isLong() ? Optional.of(longTurns.begin(structure)) : Optional.empty());
    }

    private Optional<AcquiredExternalWorkerJob> acquire(String structure, IntakeStep step) {
        return engine
                .createExternalWorkerJobAcquireBuilder()
                .topic(step.topic(), settings.intakeLock())
                .tenantId(structure)
                .acquireAndLock(1, settings.node())
                .stream()
                .findFirst();
    }

    /** The structures that wait, and for which steps; what came in before structures were told apart is nobody's. */
    private Map<String, Set<String>> waiting() {
        Map<String, Set<String>> waiting = new HashMap<>();
        jdbc.sql(WAITING)
                .query()
                .listOfRows()
                .forEach(row -> waiting.computeIfAbsent(String.valueOf(row.get("STRUCTURE_")), first -> new HashSet<>())
                        .add(String.valueOf(row.get("HANDLER_CFG_"))));
        return waiting;
    }
}
