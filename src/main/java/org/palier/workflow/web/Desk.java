package org.palier.workflow.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.palier.board.Resolutions;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.workflow.Inbox;
import org.palier.workflow.InboxTask;
import org.palier.workflow.InboxTask.Kind;
import org.palier.workflow.NoticeView;
import org.palier.workflow.Notices;
import org.springframework.stereotype.Component;

/** What lies before a person of a structure: their gestures, what waits for others, and what they should know. */
@Component
class Desk {

    private final Inbox inbox;
    private final Dossiers dossiers;
    private final Resolutions resolutions;
    private final Notices notices;
    private final Titles titles;

    Desk(Inbox inbox, Dossiers dossiers, Resolutions resolutions, Notices notices, Titles titles) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.resolutions = resolutions;
        this.notices = notices;
        this.titles = titles;
    }

    /** A dossier of the structure on which others have to act now. */
    record Elsewhere(DossierSummary dossier, String title, InboxTask next) {}

    /** A notice with the title of the theme that it is about. */
    record Told(NoticeView notice, String title) {}

    /** Everything on the desk, the most urgent first. */
    record Laid(List<Gesture> gestures, List<Elsewhere> elsewhere, List<Told> notices) {}

    Laid lay(Actor actor, StructureId structure, Locale locale) {
        List<InboxTask> tasks = inbox.all(actor);
        List<NoticeView> unseen = notices.unseen(actor);
        Set<DossierId> ids = new HashSet<>();
        tasks.forEach(task -> ids.add(task.dossier()));
        unseen.forEach(notice -> ids.add(notice.dossier()));
        Map<DossierId, DossierSummary> known = new LinkedHashMap<>(dossiers.summaries(actor, ids));
        List<DossierSummary> under = underWay(actor, structure, tasks);
        under.forEach(dossier -> known.put(dossier.id(), dossier));
        Map<DossierId, String> words = titles.of(known.values(), locale);
        return new Laid(
                gestures(actor, tasks, known, words),
                elsewhere(under, words),
                unseen.stream()
                        .filter(notice -> words.containsKey(notice.dossier()))
                        .map(notice -> new Told(notice, words.getOrDefault(notice.dossier(), "")))
                        .toList());
    }

    private List<Gesture> gestures(
            Actor actor, List<InboxTask> tasks, Map<DossierId, DossierSummary> known, Map<DossierId, String> words) {
        Map<String, List<InboxTask>> grouped = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> known.containsKey(task.dossier()))
                .forEach(task -> grouped.computeIfAbsent(task.kind().name() + task.dossier(), any -> new ArrayList<>())
                        .add(task));
        Set<DossierId> voted = voted(actor, tasks);
        return grouped.values().stream()
                .map(same -> {
                    InboxTask first = same.get(0);
                    DossierSummary dossier = known.get(first.dossier());
                    return new Gesture(
                            first.kind(),
                            first.dossier(),
                            words.getOrDefault(first.dossier(), ""),
                            dossier == null ? "" : dossier.structure().value(),
                            same.size(),
                            first.dueAt(),
                            first.kind() == Kind.DECIDE && voted.contains(first.dossier()));
                })
                .toList();
    }

    private Set<DossierId> voted(Actor actor, Collection<InboxTask> tasks) {
        List<DossierId> votes = tasks.stream()
                .filter(task -> task.kind() == Kind.DECIDE)
                .map(InboxTask::dossier)
                .toList();
        return votes.isEmpty() ? Set.of() : resolutions.votedBy(actor, votes);
    }

    private List<DossierSummary> underWay(Actor actor, StructureId structure, List<InboxTask> mine) {
        Set<DossierId> atHand = new HashSet<>();
        mine.forEach(task -> atHand.add(task.dossier()));
        return dossiers.list(actor, structure, null, null, 0).items().stream()
                .filter(dossier -> dossier.state() != DossierState.DRAFT && dossier.state() != DossierState.ADOPTED)
                .filter(dossier -> dossier.structure().equals(structure) && !atHand.contains(dossier.id()))
                .toList();
    }

    private List<Elsewhere> elsewhere(List<DossierSummary> under, Map<DossierId, String> words) {
        Map<DossierId, InboxTask> next =
                inbox.next(under.stream().map(DossierSummary::id).toList());
        return under.stream()
                .filter(dossier -> next.containsKey(dossier.id()))
                .map(dossier -> new Elsewhere(
                        dossier, words.getOrDefault(dossier.id(), ""), Objects.requireNonNull(next.get(dossier.id()))))
                .toList();
    }
}
