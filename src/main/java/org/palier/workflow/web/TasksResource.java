package org.palier.workflow.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.membership.Actor;
import org.palier.shared.Page;
import org.palier.workflow.Inbox;
import org.palier.workflow.InboxTask;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the person who asks, for programs. */
@RestController
class TasksResource {

    /** A page of gestures, the most urgent first. */
    record Listed(List<Item> items, long total, int page) {}

    /** A gesture; {@code criterion} is null when it is on the whole dossier. */
    record Item(
            String id,
            InboxTask.Kind kind,
            String dossier,
            @Nullable String criterion,
            Instant dueAt) {

        static Item of(InboxTask task) {
            return new Item(task.id(), task.kind(), task.dossier().toString(), task.criterion(), task.dueAt());
        }
    }

    private final Inbox inbox;

    TasksResource(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/api/tasks")
    Listed tasks(Actor actor, @RequestParam(defaultValue = "0") int page) {
        Page<InboxTask> waiting = inbox.of(actor, page);
        return new Listed(waiting.items().stream().map(Item::of).toList(), waiting.total(), waiting.number());
    }
}
