package org.palier.workflow;

import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;

/** What a task is about, as it stands in the task's category: the dossier, or one criterion of it. */
record Subject(DossierId dossier, @Nullable String criterion) {

    private static final char SLASH = '/';

    static Subject of(Task task) {
        String text = task.getCategory();
        int slash = text.indexOf(SLASH);
        return slash < 0
                ? new Subject(DossierId.of(text), null)
                : new Subject(DossierId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return criterion == null ? dossier.toString() : dossier.toString() + SLASH + criterion;
    }
}
