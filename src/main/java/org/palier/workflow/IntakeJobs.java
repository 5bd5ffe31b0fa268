package org.palier.workflow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.palier.evidence.AntivirusUnavailable;
import org.palier.evidence.Intake;
import org.palier.files.StoreUnavailable;
import org.palier.shared.NoRoom;
import org.palier.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a slow step of an intake, does it outside every transaction, and tells the engine how it went: short transactions on
 * both sides, none around the work.
 */
@Component
class IntakeJobs {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeJobs.class);

    private static final String UNREADABLE = "unreadable";

    private final IntakeQueue queue;
    private final ManagementService engine;
    private final RepositoryService processes;
    private final Intake intake;
    private final WorkflowSettings settings;

    IntakeJobs(
            IntakeQueue queue,
            ManagementService engine,
            RepositoryService processes,
            Intake intake,
            WorkflowSettings settings) {
        this.queue = queue;
        this.engine = engine;
        this.processes = processes;
        this.intake = intake;
        this.settings = settings;
    }

    /** Frees what a former life of this node had taken when it was killed. */
    void free() {
        engine.unacquireAllExternalWorkerJobsForWorker(settings.node());
    }

    /** Takes the next step, or the next that is short. */
    Optional<IntakeQueue.Taken> next(boolean shortOnly) {
        return queue.next(shortOnly);
    }

    void work(IntakeQueue.Taken taken) {
        try (taken) {
            work(taken.job());
        }
    }

    private void work(AcquiredExternalWorkerJob job) {
        Map<String, Object> outcome;
        try {
            outcome = stepOf(job).run(intake, IntakeStep.Version.in(job.getVariables()), wasTried(job));
        } catch (StoreUnavailable | AntivirusUnavailable away) {
            isAway(job, away);
            return;
        } catch (IntakeStep.OutOfTime later) {
            LOG.info("{} ran out of time and is tried again behind others", job.getElementId());
            fail(job, job.getRetries() - 1, waitOf(job), later);
            return;
        } catch (Refusal declined) {
            if (declined.isOurs()) {
                isAway(job, declined);
                return;
            }
            LOG.warn("{} declined, {} tries left: {}", job.getElementId(), job.getRetries() - 1, declined.code());
            if (!goesOnWithout(job)) {
                decline(job, declined);
            }
            return;
        } catch (RuntimeException | StackOverflowError broken) {
            if (NoRoom.isWhy(broken)) {
                LOG.warn("A disk is full; {} waits", job.getElementId());
                fail(job, job.getRetries(), settings.outageRetry(), broken);
                return;
            }
            LOG.warn("{} failed, {} tries left", job.getElementId(), job.getRetries() - 1, broken);
            if (!goesOnWithout(job)) {
                fail(job, job.getRetries() - 1, waitOf(job), broken);
            }
            return;
        }
        complete(job, outcome);
    }

    private void isAway(AcquiredExternalWorkerJob job, RuntimeException away) {
        LOG.info("Somebody does not answer; {} waits: {}", job.getElementId(), away.getMessage());
        fail(job, job.getRetries(), settings.outageRetry(), away);
    }

    /** What began before there were two looks is looked into once, at length. */
    private IntakeStep stepOf(AcquiredExternalWorkerJob job) {
        IntakeStep step = IntakeStep.of(job.getElementId());
        boolean once =
                processes.getBpmnModel(job.getProcessDefinitionId()).getFlowElement(IntakeStep.INSPECT_AT_LENGTH.id())
                        == null;
        return once && step == IntakeStep.INSPECT ? IntakeStep.INSPECT_AT_LENGTH : step;
    }

    private static boolean wasTried(AcquiredExternalWorkerJob job) {
        return job.getRetries() < WorkflowConfiguration.TRIES;
    }

    private void complete(AcquiredExternalWorkerJob job, Map<String, Object> outcome) {
        engine.createExternalWorkerCompletionBuilder(job.getId(), settings.node())
                .variables(outcome)
                .complete();
    }

    /** Whether a step that a document can do without has failed for the last time, and the document went on. */
    private boolean goesOnWithout(AcquiredExternalWorkerJob job) {
        if (job.getRetries() > 1) {
            return false;
        }
        Optional<Map<String, Object>> outcome =
                IntakeStep.of(job.getElementId()).without(intake, IntakeStep.Version.in(job.getVariables()));
        outcome.ifPresent(known -> complete(job, known));
        return outcome.isPresent();
    }

    /** What is still declined at the last try leads to "no text could be read", never to a lost document. */
    private void decline(AcquiredExternalWorkerJob job, Refusal declined) {
        if (job.getRetries() > 1 || !IntakeStep.of(job.getElementId()).isInspection()) {
            fail(job, job.getRetries() - 1, waitOf(job), declined);
            return;
        }
        engine.createExternalWorkerCompletionBuilder(job.getId(), settings.node())
                .variable(Variables.OUTCOME, Intake.Outcome.UNREADABLE.name())
                .bpmnError(UNREADABLE);
    }

    /** Tells the engine that it failed and how, but no message, because that may quote the document. */
    private void fail(AcquiredExternalWorkerJob job, int retries, Duration wait, Throwable why) {
        engine.createExternalWorkerJobFailureBuilder(job.getId(), settings.node())
                .retries(retries)
                .retryTimeout(wait)
                .errorMessage(why.getClass().getSimpleName())
                .fail();
    }

    /** The wait that the process gives this step: {@code PT1M} of {@code R20/PT1M}. */
    private Duration waitOf(AcquiredExternalWorkerJob job) {
        ServiceTask step = (ServiceTask)
                processes.getBpmnModel(job.getProcessDefinitionId()).getFlowElement(job.getElementId());
        String cycle = step.getFailedJobRetryTimeCycleValue();
        return Duration.parse(cycle.substring(cycle.indexOf('/') + 1));
    }
}
