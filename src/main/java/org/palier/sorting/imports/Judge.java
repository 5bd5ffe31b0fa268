package org.palier.sorting.imports;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Deposit;
import org.palier.evidence.Documents;
import org.palier.evidence.VersionView;
import org.palier.evidence.archives.ArchiveEntry;
import org.palier.evidence.archives.Column;
import org.palier.evidence.archives.EntryFlaw;
import org.palier.evidence.archives.Survey;
import org.palier.evidence.archives.Table;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.palier.sorting.Sorting;
import org.springframework.stereotype.Component;

/** Says the fate of each line and of each file before anything is deposited. */
@Component
class Judge {

    private static final Set<String> ARCHIVES = Set.of("zip", "7z", "rar", "tar", "gz", "tgz");

    private final Documents documents;
    private final Referentials referentials;
    private final Sorting sorting;
    private final Clock clock;

    Judge(Documents documents, Referentials referentials, Sorting sorting, Clock clock) {
        this.documents = documents;
        this.referentials = referentials;
        this.sorting = sorting;
        this.clock = clock;
    }

    List<Tried> judge(Actor by, StructureId structure, Survey survey) {
        List<ReferentialId> all = referentials.all();
        Vocabulary vocabulary =
                new Vocabulary(all.isEmpty() ? null : referentials.get(all.get(0)), sorting.open(by, structure));
        List<String> digests = survey.entries().stream()
                .map(ArchiveEntry::sha256)
                .filter(digest -> !digest.isEmpty())
                .toList();
        Map<String, VersionView> there = documents.sameBytes(by, structure, digests);
        return new Case(by, structure, new Interpreter(vocabulary, LocalDate.now(clock)), there).judge(survey);
    }

    /** One survey being judged: what was met so far tells what comes twice. */
    private final class Case {

        private final Actor by;
        private final StructureId structure;
        private final Interpreter interpreter;
        private final Map<String, VersionView> there;
        private final Map<Integer, Integer> lines = new HashMap<>();
        private final Map<String, String> met = new HashMap<>();

        Case(Actor by, StructureId structure, Interpreter interpreter, Map<String, VersionView> there) {
            this.by = by;
            this.structure = structure;
            this.interpreter = interpreter;
            this.there = there;
        }

        List<Tried> judge(Survey survey) {
            List<Tried> tried = new ArrayList<>();
            Table table = survey.table();
            if (table != null) {
                PackedPaths paths = new PackedPaths(survey.entries());
                table.rows().forEach(row -> tried.add(line(row, paths)));
            }
            for (ArchiveEntry entry : survey.entries()) {
                if (!lines.containsKey(entry.number())) {
                    tried.add(file(0, entry.path(), entry, Tried.Said.NOTHING, table == null));
                }
            }
            return tried;
        }

        private Tried line(Table.Row row, PackedPaths paths) {
            String file = row.cell(Column.FILE);
            Tried.Said said = interpreter.read(row);
            List<ArchiveEntry> named = file.isEmpty() ? List.of() : paths.named(file);
            if (named.isEmpty()) {
                return refused(row, said, Note.of(file.isEmpty() ? "no-file" : "missing", file));
            }
            if (named.size() > 1) {
                return refused(row, said, Note.of("ambiguous", String.valueOf(named.size())));
            }
            ArchiveEntry entry = named.get(0);
            Integer before = lines.putIfAbsent(entry.number(), row.line());
            return before == null
                    ? file(row.line(), file, entry, said, true)
                    : refused(row, said, Note.of("twice", before.toString()));
        }

        private Tried file(int line, String file, ArchiveEntry entry, Tried.Said said, boolean listed) {
            Note reason = reason(entry);
            if (reason != null) {
                return new Tried(line, file, entry, said, Fate.REFUSED, reason, null);
            }
            VersionView same = there.get(entry.sha256());
            if (same != null) {
                return new Tried(
                        line, file, entry, said, Fate.DUPLICATE, Note.of("same", same.title()), same.document());
            }
            String twin = met.putIfAbsent(entry.sha256(), file);
            return twin != null
                    ? new Tried(line, file, entry, said, Fate.DUPLICATE, Note.of("same", twin), null)
                    : new Tried(line, file, entry, said, listed ? Fate.READY : Fate.UNLISTED, null, null);
        }

        private @Nullable Note reason(ArchiveEntry entry) {
            String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (ARCHIVES.contains(extension)) {
                return Note.of("nested", extension);
            }
            EntryFlaw flaw = entry.flaw();
            if (flaw != null) {
                return Note.of(flaw.key(), entry.path());
            }
            try {
                documents.mustBeReceivable(by, structure, new Deposit(name, null, null, InputStream.nullInputStream()));
                return null;
            } catch (Refusal refusal) {
                return Note.of("extension", extension.equals(name.toLowerCase(Locale.ROOT)) ? name : extension);
            }
        }

        private static Tried refused(Table.Row row, Tried.Said said, Note reason) {
            return new Tried(row.line(), row.cell(Column.FILE), null, said, Fate.REFUSED, reason, null);
        }
    }
}
