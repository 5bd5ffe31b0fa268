package org.palier.sorting.imports;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.evidence.DocumentId;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far imports have come: each verb is one short transaction, and none calls the store or the parser. */
@Component
class ImportLedger {

    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final ImportSettings settings;
    private final Journal journal;
    private final Clock clock;

    ImportLedger(
            ImportRepository imports,
            ImportLineRepository lines,
            ImportSettings settings,
            Journal journal,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.settings = settings;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ImportId open(Actor by, StructureId structure, Packet packet) {
        if (imports.countByStructureAndStateIn(structure, ImportState.KEEPING) >= settings.open()) {
            throw Refusal.conflict("sorting.refusal.import-many", settings.open());
        }
        ImportId id = ImportId.next();
        imports.save(new Import(id, structure, by, packet, clock.instant()));
        return id;
    }

    @Transactional
    public void received(ImportId id) {
        locked(id).received();
    }

    /** Writes the lines down once, however often the archive was read. */
    @Transactional
    public void tried(ImportId id, @Nullable String table, List<Tried> tried) {
        Import one = locked(id);
        if (one.state() == ImportState.READING) {
            one.tried(table);
            lines.saveAll(IntStream.range(0, tried.size())
                    .mapToObj(at -> new ImportLine(id, at + 1, tried.get(at)))
                    .toList());
        }
    }

    @Transactional
    public void refuse(ImportId id, ArchiveFault fault) {
        locked(id).refuse(fault);
    }

    /** Counts an accident while it was read. */
    @Transactional
    public void stumbled(ImportId id) {
        Import one = locked(id);
        if (one.wasReadInVain()) {
            one.refuse(ArchiveFault.UNREADABLE);
        }
    }

    @Transactional
    public void accept(ImportId id, int number, Collection<String> codes) {
        locked(id).mustBeTried();
        lines.findById(new ImportLine.Key(id, number))
                .orElseThrow(Refusal::unknown)
                .accept(codes);
    }

    @Transactional
    public void acceptEverywhere(ImportId id, boolean all) {
        locked(id).mustBeTried();
        lines.proposing(id).forEach(line -> {
            if (all) {
                line.acceptAll();
            } else {
                line.accept(Set.of());
            }
        });
    }

    @Transactional
    public void run(ImportId id, Actor by, boolean unlisted) {
        Import one = locked(id);
        one.mustBeTried();
        long count = tally(id).left(unlisted);
        if (count == 0) {
            throw Refusal.conflict("sorting.refusal.import-nothing");
        }
        one.run(by, unlisted, clock.instant());
        tell(one, by.username(), "sorting.import-begun", Map.of("lines", "" + count));
    }

    /** The lines that are to be worked on next. */
    @Transactional(readOnly = true)
    public List<ImportLine> next(Import one, int most) {
        Set<Fate> open = EnumSet.of(Fate.READY, Fate.DUPLICATE);
        if (one.takesUnlisted()) {
            open.add(Fate.UNLISTED);
        }
        return lines.next(one.id(), open, Limit.of(most));
    }

    @Transactional
    public void done(ImportLine.Key key, Fate outcome, DocumentId document, List<String> tied, List<Note> notes) {
        lines.findById(key).ifPresent(line -> line.done(outcome, document, tied, notes));
    }

    @Transactional
    public void fail(ImportLine.Key key, Note why) {
        lines.findById(key).ifPresent(line -> line.fail(why));
    }

    /** Counts an accident with a line. */
    @Transactional
    public void stumbled(ImportLine.Key key) {
        lines.findById(key).filter(ImportLine::wasTriedInVain).ifPresent(line -> line.fail(Note.of("accident", "")));
    }

    @Transactional
    public void end(ImportId id, String by) {
        Import one = locked(id);
        one.end();
        Tally tally = tally(id);
        tell(
                one,
                by,
                "sorting.import-ended",
                Map.of("deposited", "" + tally.of(Fate.DEPOSITED), "failed", "" + tally.of(Fate.FAILED)));
    }

    @Transactional
    public void abandon(ImportId id, String by) {
        Import one = locked(id);
        one.abandon();
        tell(one, by, "sorting.import-abandoned", Map.of());
    }

    @Transactional
    public void remove(ImportId id) {
        lines.deleteAll(id);
        imports.deleteById(id);
    }

    @Transactional(readOnly = true)
    public Import get(ImportId id) {
        return imports.findById(id).orElseThrow(Refusal::unknown);
    }

    @Transactional(readOnly = true)
    public Tally tally(ImportId id) {
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        long noted = 0;
        long proposing = 0;
        for (ImportLineRepository.Count count : lines.counts(id)) {
            fates.put(count.fate(), count.all());
            noted += count.noted();
            proposing += count.proposing();
        }
        return new Tally(fates, noted, proposing);
    }

    @Transactional(readOnly = true)
    public Page<ImportLine> lines(ImportId id, Wanted wanted, int page) {
        return lines.wanted(
                id,
                wanted.fates(),
                wanted.noted(),
                wanted.proposing(),
                PageRequest.of(org.palier.shared.Page.number(page), org.palier.shared.Page.SIZE));
    }

    private Import locked(ImportId id) {
        return imports.lock(id).orElseThrow(Refusal::unknown);
    }

    private void tell(Import one, String by, String act, Map<String, String> details) {
        journal.record(one.structure().value(), one.id().toString(), by, act, details);
    }
}
