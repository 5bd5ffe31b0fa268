package org.palier.workflow;

import java.time.Duration;
import java.util.Map;
import org.flowable.engine.RuntimeService;
import org.flowable.task.api.Task;
import org.palier.dossier.DossierEvent;
import org.palier.workflow.InboxTask.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the process of a dossier as the dossier itself moves, in the transaction of the act: a dossier without its process, or
 * a task without its dossier, cannot be.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DossierProcess {

    static final String KEY = "dossier";

    private final RuntimeService processes;
    private final Tasks tasks;
    private final Notices notices;

    DossierProcess(RuntimeService processes, Tasks tasks, Notices notices) {
        this.processes = processes;
        this.tasks = tasks;
        this.notices = notices;
    }

    @EventListener
    public void on(DossierEvent.Opened opened) {
        processes
                .createProcessInstanceBuilder()
                .processDefinitionKey(KEY)
                .businessKey(opened.dossier().toString())
                .variable(Variables.DOSSIER, opened.dossier().toString())
                .variable(Variables.CAMPAIGN, opened.campaign().toString())
                .variable(Variables.STRUCTURE, opened.structure().toString())
                .variable(Variables.REVIEWER, opened.reviewer().toString())
                .variable(Variables.THEME, opened.theme())
                .start();
    }

    @EventListener
    public void on(DossierEvent.Submitted submitted) {
        Task task = tasks.waiting(Kind.PREPARE, new Subject(submitted.dossier(), null));
        tasks.complete(task, Map.of(Variables.CRITERIA, Codes.joined(submitted.criteria())));
        notices.settle(submitted.dossier(), NoticeKind.PREPARE);
    }

    @EventListener
    public void on(DossierEvent.CriterionReviewed reviewed) {
        Task task = tasks.waiting(Kind.REVIEW, new Subject(reviewed.dossier(), reviewed.criterion()));
        tasks.complete(task, Map.of(Variables.OUTCOME, reviewed.outcome().name()));
    }

    @EventListener
    public void on(DossierEvent.CriterionAnswered answered) {
        Task task = tasks.waiting(Kind.CLARIFY, new Subject(answered.dossier(), answered.criterion()));
        Duration paused = tasks.duration(task, Variables.PAUSED).plus(tasks.sinceItBegan(task));
        tasks.complete(task, Map.of(Variables.PAUSED, paused.toString()));
    }

    @EventListener
    public void on(DossierEvent.ReviewConcluded concluded) {
        notices.settle(concluded.dossier(), NoticeKind.REVIEW);
        notices.settle(concluded.dossier(), NoticeKind.CLARIFY);
    }

    @EventListener
    public void on(DossierEvent.BroughtToBoard brought) {
        tasks.complete(tasks.waiting(Kind.CONVENE, new Subject(brought.dossier(), null)), Map.of());
        notices.settle(brought.dossier(), NoticeKind.CONVENE);
    }

    @EventListener
    public void on(DossierEvent.Decided decided) {
        Task task = tasks.waiting(Kind.DECIDE, new Subject(decided.dossier(), null));
        tasks.complete(task, Map.of(Variables.DECISION, decided.decision().name()));
        notices.settle(decided.dossier(), NoticeKind.DECIDE);
    }
}
