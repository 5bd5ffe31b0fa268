package org.palier.workflow;

import java.time.Instant;
import java.util.Locale;
import org.flowable.engine.TaskService;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes a notice where a timer of a process asks for one. The step's id says which: {@code remind-review} reminds of the
 * task {@code review} while it waits, {@code tell-expiry} tells of a date.
 */
@Component
class Reminder implements JavaDelegate {

    private static final String REMIND = "remind-";
    private static final String TELL = "tell-";

    private final Notices notices;
    private final ObjectProvider<TaskService> tasks;

    /** @param tasks asked for late, because the engine itself needs this delegate to begin */
    Reminder(Notices notices, ObjectProvider<TaskService> tasks) {
        this.notices = notices;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution at) {
        String step = at.getCurrentActivityId();
        if (step.startsWith(TELL)) {
            notices.remind(dossier(at), kind(step.substring(TELL.length())), addressee(at, Variables.STRUCTURE), null);
            return;
        }
        String task = step.substring(REMIND.length());
        Instant due = dueOf(task, at);
        if (due != null) {
            String to = task.equals(InboxTask.Kind.REVIEW.task()) ? Variables.REVIEWER : Variables.STRUCTURE;
            notices.remind(dossier(at), kind(task), addressee(at, to), due);
        }
    }

    private @Nullable Instant dueOf(String task, DelegateExecution at) {
        Task waiting = tasks.getObject()
                .createTaskQuery()
                .processInstanceId(at.getProcessInstanceId())
                .taskDefinitionKey(task)
                .singleResult();
        return waiting == null ? null : waiting.getDueDate().toInstant();
    }

    private static NoticeKind kind(String name) {
        return NoticeKind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static DossierId dossier(DelegateExecution at) {
        return DossierId.of(String.valueOf(at.getVariable(Variables.DOSSIER)));
    }

    private static StructureId addressee(DelegateExecution at, String variable) {
        return StructureId.of(String.valueOf(at.getVariable(variable)));
    }
}
