package org.palier.workflow;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.ibatis.exceptions.PersistenceException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.palier.workflow.InboxTask.Kind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** The engine's user tasks, found by what they are about. */
@Component
class Tasks {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    private final TaskService tasks;
    private final Clock clock;

    Tasks(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The one task that waits for this gesture. */
    Task waiting(Kind kind, Subject subject) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(subject.dossier().toString())
                .taskDefinitionKey(kind.task())
                .taskCategory(subject.toString())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("No task " + kind + " waits for " + subject);
        }
        return task;
    }

    /** Ends a task; where another act was quicker, theirs stands and the caller's transaction ends. */
    void complete(Task task, Map<String, Object> outcome) {
        try {
            tasks.complete(task.getId(), outcome);
        } catch (FlowableOptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("Task " + task.getId(), overtaken);
        } catch (PersistenceException failed) {
            if (failed.getCause() instanceof SQLException cause) {
                RuntimeException translated = TRANSLATOR.translate("complete task", null, cause);
                throw translated == null ? failed : translated;
            }
            throw failed;
        }
    }

    Duration sinceItBegan(Task task) {
        return Duration.between(task.getCreateTime().toInstant(), clock.instant());
    }

    /** The duration that the task's process carries under this name; zero where it carries none. */
    Duration duration(Task task, String variable) {
        Object text = tasks.getVariable(task.getId(), variable);
        return text == null ? Duration.ZERO : Duration.parse(text.toString());
    }
}
