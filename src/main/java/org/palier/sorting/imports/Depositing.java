package org.palier.sorting.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Archives;
import org.palier.evidence.Datings;
import org.palier.evidence.Deposit;
import org.palier.evidence.Documents;
import org.palier.evidence.Receipt;
import org.palier.evidence.VersionDates;
import org.palier.evidence.VersionView;
import org.palier.evidence.archives.ArchiveLimits;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.palier.sorting.Choice;
import org.palier.sorting.Filed;
import org.palier.sorting.Filing;
import org.palier.sorting.Sorting;
import org.palier.sorting.Target;
import org.springframework.stereotype.Component;

/**
 * Deposits the file of a line and ties it to its criteria. Each step may be repeated after a crash: the same bytes are there
 * once, the same proof too, and only then is the outcome written down.
 */
@Component
class Depositing {

    private static final String TIED_ALREADY = "dossier.refusal.proved-already";

    private final Documents documents;
    private final Datings datings;
    private final Sorting sorting;
    private final Archives archives;
    private final ImportFiles files;
    private final ImportLedger ledger;

    Depositing(
            Documents documents,
            Datings datings,
            Sorting sorting,
            Archives archives,
            ImportFiles files,
            ImportLedger ledger) {
        this.documents = documents;
        this.datings = datings;
        this.sorting = sorting;
        this.archives = archives;
        this.files = files;
        this.ledger = ledger;
    }

    void deposit(Actor by, Import one, ImportLine line, List<Choice> choices, ArchiveLimits limits) {
        Receipt receipt = received(by, one, line, limits);
        if (receipt == null) {
            return;
        }
        VersionView version = receipt.version();
        boolean already = receipt.duplicate() && !isOurs(one, line, version);
        List<Note> notes = new ArrayList<>();
        receipt.differs()
                .forEach(each ->
                        notes.add(Note.of("kept-" + each.field().name().toLowerCase(Locale.ROOT), each.known())));
        if (receipt.healed()) {
            notes.add(Note.of("healed", ""));
        }
        say(by, version, line.dated(), notes);
        List<String> tied = tie(by, version, line.wanted(), choices, notes);
        Fate outcome = already ? Fate.ALREADY : Fate.DEPOSITED;
        ledger.done(line.key(), outcome, version.document(), tied, notes);
    }

    /** Deposited by this very import before a crash kept it from writing that down. */
    private static boolean isOurs(Import one, ImportLine line, VersionView there) {
        Instant begun = one.begunAt();
        return line.fate() != Fate.DUPLICATE
                && begun != null
                && !there.receivedAt().isBefore(begun);
    }

    private @Nullable Receipt received(Actor by, Import one, ImportLine line, ArchiveLimits limits) {
        Path piece = files.piece();
        try {
            if (!archives.unpack(
                    one.structure(), files.archive(one.id()), line.entry(), line.sha256(), limits, piece)) {
                ledger.fail(line.key(), Note.of("damaged", line.path()));
                return null;
            }
            return received(by, one, line, piece);
        } finally {
            remove(piece);
        }
    }

    private @Nullable Receipt received(Actor by, Import one, ImportLine line, Path piece) {
        try (InputStream content = Files.newInputStream(piece)) {
            return documents.receive(by, one.structure(), new Deposit(line.path(), line.title(), line.type(), content));
        } catch (Refusal refusal) {
            if (refusal.isOurs()) {
                throw refusal;
            }
            ledger.fail(line.key(), Note.of("declined", "", because(refusal)));
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void say(Actor by, VersionView version, @Nullable LocalDate dated, List<Note> notes) {
        if (dated != null) {
            VersionDates known = datings.of(by, version.document(), version.version());
            LocalDate day = known.dated();
            if (day != null && known.datedSaid() == null && !day.equals(dated)) {
                notes.add(Note.of("kept-date", day.toString()));
                return;
            }
            try {
                datings.say(by, version.document(), version.version(), dated);
            } catch (Refusal refusal) {
                notes.add(Note.of("declined", "", because(refusal)));
            }
        }
    }

    private List<String> tie(
            Actor by, VersionView version, List<String> wanted, List<Choice> choices, List<Note> notes) {
        List<Target> targets = choices.stream()
                .filter(choice -> wanted.contains(choice.criterion().code()))
                .map(choice -> new Target(
                        choice.dossier().toString(), choice.criterion().code()))
                .toList();
        wanted.stream()
                .filter(code ->
                        targets.stream().noneMatch(target -> target.code().equals(code)))
                .forEach(code -> notes.add(Note.of("no-dossier", code)));
        List<String> tied = new ArrayList<>();
        for (Filed filed : targets.isEmpty() ? List.<Filed>of() : file(by, version, targets)) {
            Refusal refusal = filed.refusal();
            if (refusal == null || refusal.code().equals(TIED_ALREADY)) {
                tied.add(filed.target().code());
            } else {
                notes.add(Note.of("not-tied", filed.target().code(), because(refusal)));
            }
        }
        return tied.stream().distinct().toList();
    }

    private List<Filed> file(Actor by, VersionView version, List<Target> targets) {
        return sorting.file(by, version.document(), new Filing(targets, null, false));
    }

    /** Its message, where that can be said without arguments. */
    private static String because(Refusal refusal) {
        return refusal.arguments().length == 0 ? refusal.code() : "";
    }

    private static void remove(Path piece) {
        try {
            Files.deleteIfExists(piece);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
