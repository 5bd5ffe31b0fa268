package org.palier.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.ManagementService;
import org.flowable.engine.TaskService;
import org.flowable.engine.runtime.Execution;
import org.flowable.task.api.NativeTaskQuery;
import org.flowable.task.api.Task;
import org.palier.board.Resolutions;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.palier.workflow.InboxTask.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as the engine's user tasks make it: one statement for the tasks, one for the ballots cast. */
@Service
@Transactional(readOnly = true)
class EngineInbox implements Inbox {

    private final TaskService tasks;
    private final ManagementService engine;
    private final Resolutions resolutions;

    EngineInbox(TaskService tasks, ManagementService engine, Resolutions resolutions) {
        this.tasks = tasks;
        this.engine = engine;
        this.resolutions = resolutions;
    }

    @Override
    public Page<InboxTask> of(Actor actor, int page) {
        List<InboxTask> all = all(actor);
        int number = Page.number(page);
        List<InboxTask> items =
                all.stream().skip((long) number * SIZE).limit(SIZE).toList();
        return new Page<>(items, number, all.size(), SIZE);
    }

    @Override
    public List<InboxTask> all(Actor actor) {
        StructureId structure = actor.structure();
        if (structure == null || actor.roles().isEmpty()) {
            return List.of();
        }
        List<InboxTask> waiting = tasks
                .createTaskQuery()
                .taskCandidateGroupIn(actor.roles().stream()
                        .map(role -> structure.value() + ':' + role)
                        .toList())
                .orderByTaskDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(EngineInbox::seen)
                .toList();
        return actor.presides(structure) ? waiting : withoutVotesThatAreNotMine(waiting, actor, structure);
    }

    @Override
    public Map<DossierId, InboxTask> next(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        List<DossierId> ids = List.copyOf(dossiers);
        StringBuilder places = new StringBuilder();
        for (int each = 0; each < ids.size(); each++) {
            places.append(each == 0 ? "" : ", ")
                    .append("#{dossier")
                    .append(each)
                    .append('}');
        }
        NativeTaskQuery query = tasks.createNativeTaskQuery()
                .sql("select T.* from " + engine.getTableName(Task.class) + " T join "
                        + engine.getTableName(Execution.class) + " E on E.ID_ = T.PROC_INST_ID_"
                        + " where E.BUSINESS_KEY_ in (" + places + ") order by T.DUE_DATE_, T.CREATE_TIME_");
        for (int each = 0; each < ids.size(); each++) {
            query.parameter("dossier" + each, ids.get(each).toString());
        }
        Map<DossierId, InboxTask> first = new LinkedHashMap<>();
        query.list().stream().map(EngineInbox::seen).forEach(task -> first.putIfAbsent(task.dossier(), task));
        return first;
    }

    @Override
    public Map<DossierId, Instant> due(Collection<DossierId> dossiers) {
        return next(dossiers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, next -> next.getValue().dueAt()));
    }

    private List<InboxTask> withoutVotesThatAreNotMine(List<InboxTask> waiting, Actor actor, StructureId structure) {
        List<DossierId> votes = waiting.stream()
                .filter(task -> task.kind() == Kind.DECIDE)
                .map(InboxTask::dossier)
                .toList();
        if (votes.isEmpty()) {
            return waiting;
        }
        Set<DossierId> done = actor.votesIn(structure) ? resolutions.votedBy(actor, votes) : Set.copyOf(votes);
        return waiting.stream()
                .filter(task -> task.kind() != Kind.DECIDE || !done.contains(task.dossier()))
                .toList();
    }

    private static InboxTask seen(Task task) {
        Subject subject = Subject.of(task);
        return new InboxTask(
                task.getId(),
                Kind.of(task.getTaskDefinitionKey()),
                subject.dossier(),
                subject.criterion(),
                task.getDueDate().toInstant());
    }
}
