package org.palier.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.DocumentType;
import org.palier.referential.Referentials;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Erases in one transaction all that the database knows, and asks in it for the rest to be done. */
@Service
class StoredErasures implements Erasures {

    private static final Period SOON = Period.ofMonths(3);
    private static final Limit SHOWN = Limit.of(200);

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final RemainsRepository remains;
    private final List<Trace> traces;
    private final ObjectProvider<DocumentUses> uses;
    private final DocumentRights rights;
    private final Errands errands;
    private final Referentials referentials;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoredErasures(
            DocumentRepository documents,
            VersionRepository versions,
            RemainsRepository remains,
            List<Trace> traces,
            ObjectProvider<DocumentUses> uses,
            DocumentRights rights,
            Errands errands,
            Referentials referentials,
            Journal journal,
            Clock clock,
            TransactionOperations transaction) {
        this.documents = documents;
        this.versions = versions;
        this.remains = remains;
        this.traces = traces;
        this.uses = uses;
        this.rights = rights;
        this.errands = errands;
        this.referentials = referentials;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    @Transactional(readOnly = true)
    public VersionView proposed(Actor by, DocumentId id) {
        var all = versions.views(id);
        if (all.isEmpty()) {
            throw Refusal.unknown();
        }
        rights.mustErase(by, all.get(0).structure());
        return all.get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> hindrance(Actor by, DocumentId id) {
        proposed(by, id);
        return uses.stream().flatMap(each -> each.hindrance(id).stream()).findFirst();
    }

    @Override
    public boolean erase(Actor by, DocumentId id, @Nullable String reason) {
        transaction.executeWithoutResult(status -> forget(by, id, reason));
        errands.run(id);
        return errands.isDone(id);
    }

    private void forget(Actor by, DocumentId id, @Nullable String reason) {
        var document = documents.lock(id).orElseThrow(Refusal::unknown);
        rights.mustErase(by, document.structure());
        var why = PlainText.required(reason, "evidence.refusal.erasure-reason", "reason");
        var all = versions.of(id);
        if (all.stream().anyMatch(version -> version.state() == DocumentState.RECEIVED)) {
            throw Refusal.conflict("evidence.refusal.being-read");
        }
        uses.forEach(each -> each.release(by, id));
        all.forEach(version -> write(by, version, why));
        all.forEach(version -> remains.save(new Remains(version.objectKey(), id)));
        traces.stream().flatMap(trace -> trace.erase(id).stream()).forEach(key -> remains.save(new Remains(key, id)));
        all.forEach(versions::delete);
        documents.delete(document);
        errands.ask(id, document.structure(), Errands.Kind.ERASE);
    }

    private void write(Actor by, DocumentVersion version, String why) {
        journal.record(
                version.structure().value(),
                version.id().document().toString(),
                by.username(),
                "evidence.erased",
                Map.of(
                        "version",
                        "" + version.id().number(),
                        "sha256",
                        version.sha256(),
                        "size",
                        "" + version.size(),
                        "reason",
                        why));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> due(Actor by) {
        var structure = own(by);
        rights.mustErase(by, structure);
        var periods = retentions();
        var before = LocalDate.now(clock).plus(SOON).atStartOfDay(clock.getZone());
        var shortest =
                periods.values().stream().mapToLong(Period::toTotalMonths).min();
        if (shortest.isEmpty()) {
            return List.of();
        }
        var oldest = before.minusMonths(shortest.getAsLong()).toInstant();
        return versions.receivedBefore(structure, periods.keySet(), oldest, SHOWN).stream()
                .map(view -> new Due(view, until(view, periods)))
                .filter(due -> due.until().isBefore(before.toLocalDate()))
                .sorted(Comparator.comparing(Due::until))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unfinished> unfinished(Actor by) {
        var structure = own(by);
        rights.mustErase(by, structure);
        return errands.erasing(structure, SHOWN).stream()
                .map(errand -> new Unfinished(errand.document(), errand.askedAt(), errand.obstacle(), errand.dueAt()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long kept() {
        return errands.refused();
    }

    private LocalDate until(VersionView view, Map<String, Period> periods) {
        var period = Objects.requireNonNull(periods.get(Objects.requireNonNull(view.type())));
        return LocalDate.ofInstant(view.receivedAt(), clock.getZone()).plus(period);
    }

    /** How long each type is kept, by the newest referential; a type that is kept for ever is not among them. */
    private Map<String, Period> retentions() {
        return referentials.all().stream()
                .limit(1)
                .flatMap(newest -> referentials.get(newest).documentTypes().stream())
                .filter(type -> type.retention() != null)
                .collect(Collectors.toMap(DocumentType::code, type -> Objects.requireNonNull(type.retention())));
    }

    private static StructureId own(Actor by) {
        if (by.structure() == null) {
            throw Refusal.forbidden();
        }
        return by.structure();
    }
}
