package org.palier.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.collective.Campaigns;
import org.palier.dossier.DossierId;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices kept in the database. */
@Service
@Transactional
class StoredNotices implements Notices {

    private static final Limit SHOWN = Limit.of(10);
    private static final int LONGEST = 2000;

    private final NoticeRepository notices;
    private final Campaigns campaigns;
    private final Journal journal;
    private final Clock clock;

    StoredNotices(NoticeRepository notices, Campaigns campaigns, Journal journal, Clock clock) {
        this.notices = notices;
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeView> unseen(Actor reader) {
        List<NoticeKind> kinds = NoticeKind.concerning(reader.roles());
        StructureId structure = reader.structure();
        return structure == null || kinds.isEmpty()
                ? List.of()
                : notices.unseen(structure, kinds, reader.person().value(), SHOWN).stream()
                        .map(Notice::view)
                        .toList();
    }

    @Override
    public void see(Actor reader, UUID id) {
        notices.findById(id)
                .filter(notice -> notice.concerns(reader))
                .orElseThrow(Refusal::unknown)
                .seen(reader.person());
    }

    @Override
    public void nudge(Actor facilitator, DossierId dossier, StructureId to, String words) {
        if (!facilitator.has(Role.FACILITATOR) || !campaigns.facilitates(facilitator.person(), to)) {
            throw Refusal.unknown();
        }
        String said = PlainText.of(words);
        if (!PlainText.says(said) || said.length() > LONGEST) {
            throw Refusal.invalid("workflow.refusal.words", LONGEST).at("words");
        }
        if (isWritten(dossier, NoticeKind.NUDGE, to)) {
            throw Refusal.conflict("workflow.refusal.nudged-today");
        }
        notices.save(written(dossier, NoticeKind.NUDGE, to).saying(said));
        journal.record(
                to.value(), dossier.toString(), facilitator.username(), "workflow.nudged", Map.of("to", to.value()));
    }

    @Override
    public void remind(DossierId dossier, NoticeKind kind, StructureId to, @Nullable Instant due) {
        if (!isWritten(dossier, kind, to)) {
            notices.save(written(dossier, kind, to).due(due));
        }
    }

    @Override
    public void settle(DossierId dossier, NoticeKind kind) {
        notices.deleteAll(notices.findByDossierAndKind(dossier, kind));
    }

    private boolean isWritten(DossierId dossier, NoticeKind kind, StructureId to) {
        return notices.existsByDossierAndKindAndStructureAndWrittenOn(dossier, kind, to, LocalDate.now(clock));
    }

    private Notice written(DossierId dossier, NoticeKind kind, StructureId to) {
        return new Notice(dossier, kind, to, LocalDate.now(clock), clock.instant());
    }
}
