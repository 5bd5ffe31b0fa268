package org.palier.evidence;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.evidence.dates.DateReader;
import org.palier.evidence.dates.FoundDates;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The dates of documents: what their texts say, and what people made of it. */
@Service
class StoredDatings implements Datings, Gleaning, Trace {

    private final DatingRepository datings;
    private final VersionRepository versions;
    private final DocumentRights rights;
    private final Errands errands;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoredDatings(
            DatingRepository datings,
            VersionRepository versions,
            DocumentRights rights,
            Errands errands,
            Journal journal,
            Clock clock,
            TransactionOperations transaction) {
        this.datings = datings;
        this.versions = versions;
        this.rights = rights;
        this.errands = errands;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void glean(VersionId version, StructureId structure, String text) {
        var found = DateReader.of(text, LocalDate.now(clock));
        transaction.executeWithoutResult(status -> versions.lock(version).ifPresent(kept -> propose(version, found)));
    }

    private void propose(VersionId version, FoundDates found) {
        var known = datings.findById(version);
        if (known.isEmpty() && found.isEmpty()) {
            return;
        }
        var dating = known.orElseGet(() -> new Dating(version));
        dating.propose(found);
        datings.save(dating);
    }

    @Override
    @Transactional(readOnly = true)
    public VersionDates of(Actor reader, DocumentId document, int version) {
        var id = new VersionId(document, version);
        rights.mustRead(
                reader, versions.findById(id).orElseThrow(Refusal::unknown).structure(), id);
        return datings.findById(id).map(Dating::view).orElse(VersionDates.UNKNOWN);
    }

    /** The search shows it at once, or within a minute. */
    @Override
    public VersionDates confirm(
            Actor by, DocumentId document, int version, @Nullable LocalDate dated, @Nullable LocalDate validUntil) {
        var confirmed = Objects.requireNonNull(transaction.execute(
                status -> confirm(by, new VersionId(document, version), new Days(dated, validUntil))));
        errands.run(document);
        return confirmed;
    }

    private VersionDates confirm(Actor by, VersionId id, Days days) {
        var structure = versions.lock(id).orElseThrow(Refusal::unknown).structure();
        rights.mustAdd(by, structure);
        days.check(LocalDate.now(clock));
        var dating = datings.findById(id).orElseGet(() -> new Dating(id));
        dating.confirm(days.dated(), days.validUntil(), by.username(), clock.instant());
        errands.ask(id.document(), structure, Errands.Kind.REINDEX);
        journal.record(
                structure.value(),
                id.document().toString(),
                by.username(),
                "evidence.dated",
                Map.of(
                        "version",
                        "" + id.number(),
                        "dated",
                        said(days.dated()),
                        "validUntil",
                        said(days.validUntil())));
        return datings.save(dating).view();
    }

    /** The search shows it within a minute. */
    @Override
    @Transactional
    public void say(Actor by, DocumentId document, int version, LocalDate dated) {
        var id = new VersionId(document, version);
        var structure = versions.lock(id).orElseThrow(Refusal::unknown).structure();
        rights.mustAdd(by, structure);
        new Days(dated, null).check(LocalDate.now(clock));
        var dating = datings.findById(id).orElseGet(() -> new Dating(id));
        if (dating.say(dated)) {
            datings.save(dating);
            errands.ask(document, structure, Errands.Kind.REINDEX);
            journal.record(
                    structure.value(),
                    document.toString(),
                    by.username(),
                    "evidence.dated",
                    Map.of("version", "" + version, "dated", said(dated), "validUntil", ""));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ReadGrant.Readable, VersionDates> lookUp(Collection<ReadGrant.Readable> wanted) {
        var ids = wanted.stream()
                .map(readable -> new VersionId(readable.document(), readable.version()))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : datings.findByIdIn(ids).stream()
                        .collect(toMap(
                                dating -> new ReadGrant.Readable(
                                        dating.id().document(), dating.id().number()),
                                Dating::view));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expiring> ending(LocalDate from, LocalDate to) {
        return datings.ending(from, to);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expiring> ending(Collection<DocumentId> documents) {
        return documents.isEmpty() ? List.of() : datings.ending(documents);
    }

    @Override
    public List<String> erase(DocumentId document) {
        datings.erase(document);
        return List.of();
    }

    private static String said(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private record Days(@Nullable LocalDate dated, @Nullable LocalDate validUntil) {

        void check(LocalDate today) {
            if (dated != null && dated.isAfter(today)) {
                throw Refusal.invalid("evidence.refusal.dated-later").at("dated");
            }
            if (dated != null && validUntil != null && validUntil.isBefore(dated)) {
                throw Refusal.invalid("evidence.refusal.valid-before").at("validUntil");
            }
        }
    }
}
