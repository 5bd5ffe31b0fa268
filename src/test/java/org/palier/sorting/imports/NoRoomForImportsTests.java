package org.palier.sorting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.palier.evidence.archives.SomeArchives.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.evidence.Archives;
import org.palier.evidence.Custody;
import org.palier.evidence.Datings;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceSettings;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.shared.RunFolder;
import org.palier.sorting.Sorting;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A disk that is full under an import: the kernel refuses each write, here and in the parser's process. */
@WorkflowTest
class NoRoomForImportsTests {

    private static final Path FULL = Path.of("/dev/full");

    /** One more than an import or a line is tried. */
    private static final int OFTEN = 4;

    @TempDir
    Path place;

    @Autowired
    Imports imports;

    @Autowired
    SomeImports some;

    @Autowired
    ImportRounds rounds;

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    AutowireCapableBeanFactory beans;

    Parts parts;
    Actor staff;

    @BeforeEach
    void aPerson() {
        parts = beans.createBean(Parts.class);
        staff = campaigns.person(campaigns.begunDaysAgo(1).structures().get(0), Set.of(Role.STAFF));
    }

    @AfterEach
    void everybodyWorks() {
        rounds.start();
    }

    @Test
    void keepsALineUntilThereIsRoom() {
        ImportView read = some.read(staff, SomeImports.zip("a.pdf", pdf("A " + staff.structure())));
        rounds.stop();
        imports.run(staff, read.id(), false);
        AtomicInteger number = new AtomicInteger();
        goesOnOften(
                parts.in(new ImportFiles(parts.store, parts.run) {
                    @Override
                    Path piece() {
                        return aFullFile(number.incrementAndGet());
                    }
                }),
                number);
        assertThat(imports.get(staff, read.id()).state()).isEqualTo(ImportState.RUNNING);
        thereIsRoom(read.id());
        assertThat(imports.get(staff, read.id()).state()).isEqualTo(ImportState.DONE);
        assertThat(imports.get(staff, read.id()).tally().of(Fate.DEPOSITED)).isEqualTo(1);
    }

    @Test
    void keepsAnArchiveUntilThereIsRoom() {
        rounds.stop();
        ImportId id = imports.bring(staff, SomeImports.zip("a.pdf", pdf("B " + staff.structure())));
        AtomicInteger number = new AtomicInteger();
        goesOnOften(
                parts.in(new ImportFiles(parts.store, parts.run) {
                    @Override
                    Path archive(ImportId which) {
                        Path file = aFullFile(number.incrementAndGet());
                        try {
                            return Files.write(file, new byte[1]);
                        } catch (IOException noRoom) {
                            throw new UncheckedIOException(noRoom);
                        }
                    }
                }),
                number);
        assertThat(imports.get(staff, id).state()).isEqualTo(ImportState.READING);
        thereIsRoom(id);
        assertThat(imports.get(staff, id).state()).isEqualTo(ImportState.TRIED);
    }

    private Path aFullFile(int number) {
        try {
            return Files.createSymbolicLink(place.resolve("full-" + number), FULL);
        } catch (IOException noLinks) {
            throw new UncheckedIOException(noLinks);
        }
    }

    /** Each time as after a restart, which forgets how long it was to wait. */
    private void goesOnOften(Parts.Working full, AtomicInteger tries) {
        for (int times = 1; times <= OFTEN; times++) {
            int wanted = times;
            ImportRounds one = full.rounds();
            one.start();
            one.wake();
            await().until(() -> tries.get() == wanted);
            one.stop();
        }
    }

    private void thereIsRoom(ImportId id) {
        rounds.start();
        rounds.wake();
        await().until(() -> !imports.get(staff, id).isMoving());
    }

    /** What imports are worked on with. */
    record Parts(
            ImportRepository repository,
            Clock clock,
            ImportLedger ledger,
            Archives archives,
            Judge judge,
            People people,
            ImportSettings settings,
            EvidenceSettings evidence,
            Documents documents,
            Datings datings,
            Sorting sorting,
            Custody custody,
            ObjectStore store,
            RunFolder run) {

        interface Working {
            ImportRounds rounds();
        }

        Working in(ImportFiles files) {
            return () -> new ImportRounds(
                    new ImportQueue(repository, clock),
                    ledger,
                    files,
                    new DryRun(archives, files, ledger, judge, people, settings, evidence),
                    new Depositing(documents, datings, sorting, archives, files, ledger),
                    sorting,
                    custody,
                    settings);
        }
    }
}
