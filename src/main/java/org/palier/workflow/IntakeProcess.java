package org.palier.workflow;

import org.flowable.engine.RuntimeService;
import org.palier.evidence.DocumentReceived;
import org.palier.evidence.VersionView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Starts the intake of a version in the transaction that makes the version known. */
@Component
class IntakeProcess {

    static final String KEY = "document-intake";

    private final RuntimeService processes;
    private final IntakeWorkers workers;

    IntakeProcess(RuntimeService processes, IntakeWorkers workers) {
        this.processes = processes;
        this.workers = workers;
    }

    /** The structure is the process's tenant, because its turn to be worked for is told by that. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentReceived received) {
        processes
                .createProcessInstanceBuilder()
                .processDefinitionKey(KEY)
                .overrideProcessDefinitionTenantId(received.structure().value())
                .businessKey(new IntakeStep.Version(received.document(), received.version()).toString())
                .variable(Variables.DOCUMENT, received.document().toString())
                .variable(Variables.VERSION, received.version())
                .start();
    }

    /** Has a version go the same way once more; whether it was not on it already. */
    @Transactional
    public boolean again(VersionView version) {
        boolean isUnderWay = processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(
                                new IntakeStep.Version(version.document(), version.version()).toString())
                        .count()
                > 0;
        if (!isUnderWay) {
            on(new DocumentReceived(version.document(), version.version(), version.structure()));
        }
        return !isUnderWay;
    }

    @TransactionalEventListener
    public void wake(DocumentReceived received) {
        workers.wake();
    }
}
