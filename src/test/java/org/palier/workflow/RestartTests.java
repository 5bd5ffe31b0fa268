package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.palier.dossier.DossierId;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentReceived;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a killed node had locked is free as soon as it starts again, and what others hold stays theirs. */
@WorkflowTest
class RestartTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    EngineLife engine;

    @Autowired
    IntakeWorkers workers;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Test
    void freesTheProcessesThatItHadLocked() {
        String mine = locked("palier");
        String theirs = locked("another-node");
        engine.afterSingletonsInstantiated();
        assertThat(lockOwner(mine)).isEqualTo("null");
        assertThat(lockOwner(theirs)).isEqualTo("another-node");
    }

    @Test
    void freesTheDocumentsThatItWasLookingInto() {
        workers.stop();
        try {
            DocumentId document = new DocumentId(UUID.randomUUID());
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new DocumentReceived(document, 1, StructureId.of("s00"))));
            String job = taken(document);
            assertThat(jobs.createExternalWorkerJobQuery().jobId(job).locked().count())
                    .isEqualTo(1);
            workers.afterSingletonsInstantiated();
            assertThat(jobs.createExternalWorkerJobQuery().jobId(job).locked().count())
                    .isZero();
            processes.deleteProcessInstance(
                    jobs.createExternalWorkerJobQuery()
                            .jobId(job)
                            .singleResult()
                            .getProcessInstanceId(),
                    "tested");
        } finally {
            workers.start();
        }
    }

    /** Takes jobs as a worker of this node does, up to the one of this document. */
    private String taken(DocumentId document) {
        return jobs
                .createExternalWorkerJobAcquireBuilder()
                .topic(IntakeStep.INSPECT.topic(), Duration.ofHours(1))
                .acquireAndLock(100, "palier")
                .stream()
                .filter(job -> document.toString().equals(job.getVariables().get(Variables.DOCUMENT)))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private String locked(String owner) {
        DossierId dossier = campaigns.begunDaysAgo(0).dossier("INS").id();
        String process = processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.toString())
                .singleResult()
                .getId();
        jdbc.sql("update ACT_RU_EXECUTION set LOCK_OWNER_ = ?, LOCK_TIME_ = ? where ID_ = ?")
                .params(owner, Timestamp.from(Instant.now().plusSeconds(3600)), process)
                .update();
        return process;
    }

    private String lockOwner(String process) {
        return jdbc.sql("select LOCK_OWNER_ from ACT_RU_EXECUTION where ID_ = ?")
                .param(process)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }
}
