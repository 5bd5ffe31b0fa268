package org.palier.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.common.engine.api.FlowableObjectNotFoundException;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.evidence.Antivirus;
import org.palier.evidence.Custody;
import org.palier.evidence.Erasures;
import org.palier.evidence.Sweeps;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running of the service as the engine and the store tell it. */
@Service
class EngineOperations implements Operations {

    private static final int SHOWN = 100;

    private final ManagementService engine;
    private final RuntimeService processes;
    private final ObjectStore store;
    private final Antivirus antivirus;
    private final Sweeps sweeps;
    private final Custody custody;
    private final Erasures erasures;
    private final IntakeWorkers workers;
    private final Journal journal;
    private final Clock clock;

    EngineOperations(
            ManagementService engine,
            RuntimeService processes,
            ObjectStore store,
            Antivirus antivirus,
            Sweeps sweeps,
            Custody custody,
            Erasures erasures,
            IntakeWorkers workers,
            Journal journal,
            Clock clock) {
        this.engine = engine;
        this.processes = processes;
        this.store = store;
        this.antivirus = antivirus;
        this.sweeps = sweeps;
        this.custody = custody;
        this.erasures = erasures;
        this.workers = workers;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public ServiceState state(Actor operator) {
        operates(operator);
        List<Job> stuck =
                engine.createDeadLetterJobQuery().orderByJobCreateTime().desc().listPage(0, SHOWN);
        Map<String, ProcessInstance> instances = instancesOf(stuck);
        return new ServiceState(
                store.isReady(),
                antivirus.health(),
                sweeps.state(operator),
                custody.state(),
                erasures.kept(),
                processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey(IntakeProcess.KEY)
                        .count(),
                engine.createTimerJobQuery()
                        .duedateLowerThan(Date.from(clock.instant().minusSeconds(60)))
                        .count(),
                engine.createDeadLetterJobQuery().count(),
                stuck.stream()
                        .map(job -> seen(job, instances.get(job.getProcessInstanceId())))
                        .toList());
    }

    @Override
    @Transactional
    public void retry(Actor operator, String job) {
        operates(operator);
        try {
            engine.moveDeadLetterJobToExecutableJob(job, WorkflowConfiguration.TRIES);
        } catch (FlowableObjectNotFoundException gone) {
            throw Refusal.unknown();
        }
        journal.record(Journal.NETWORK, job, operator.username(), "workflow.retried", Map.of());
        workers.wake();
    }

    @Override
    public void claimBucket(Actor operator) {
        operates(operator);
        custody.claim(operator);
    }

    private Map<String, ProcessInstance> instancesOf(List<Job> jobs) {
        Set<String> ids = jobs.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : processes.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, instance -> instance));
    }

    private static StuckJob seen(Job job, @Nullable ProcessInstance instance) {
        return new StuckJob(
                job.getId(),
                processOf(job),
                job.getElementName() == null ? job.getJobHandlerType() : job.getElementName(),
                instance == null ? null : instance.getBusinessKey(),
                job.getExceptionMessage(),
                job.getCreateTime().toInstant());
    }

    /** The engine's own upkeep belongs to none. */
    private static String processOf(Job job) {
        return job.getProcessDefinitionId() == null
                ? "flowable"
                : job.getProcessDefinitionId().split(":", 2)[0];
    }

    private static void operates(Actor actor) {
        if (!actor.has(Role.OPERATOR)) {
            throw Refusal.forbidden();
        }
    }
}
