package org.palier.sorting.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.palier.evidence.archives.SomeArchives.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.dossier.Dossiers;
import org.palier.evidence.Custody;
import org.palier.evidence.Datings;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Erasures;
import org.palier.evidence.VersionView;
import org.palier.evidence.archives.ArchiveFault;
import org.palier.evidence.archives.SomeArchives;
import org.palier.files.ObjectStore;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.shared.Refusal;
import org.palier.sorting.Sorting;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports from what is brought to what is tied, with real archives, a real parser and a real store. */
@WorkflowTest
class ImportTests {

    private static final String HEAD = "fichier;titre;type;date;critères;clauses ISO 9001\r\n";

    @Autowired
    Imports imports;

    @Autowired
    SomeImports some;

    @Autowired
    ImportRounds rounds;

    @Autowired
    ImportLedger ledger;

    @Autowired
    Documents documents;

    @Autowired
    Datings datings;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sorting sorting;

    @Autowired
    ObjectStore store;

    @Autowired
    Structures structures;

    @Autowired
    SomeCampaigns campaigns;

    SomeCampaigns.Running campaign;
    StructureId structure;
    Actor staff;

    @BeforeEach
    void aCampaign() {
        campaign = campaigns.begunDaysAgo(1);
        structure = campaign.structures().get(0);
        staff = campaigns.person(structure, Set.of(Role.STAFF));
    }

    @Test
    void showsEachFateThenDepositsAndTies() {
        String table = HEAD
                + "livret.pdf;Livret d’accueil 2026;livret d'ACCUEIL;15/03/2026;INS-01;\r\n"
                + "charte.pdf;Charte;Invention;31/02/2026;INS-99, TER-01;99.9\r\n"
                + "absent.pdf;Absent;;;;\r\n"
                + "programme.exe;Programme;;;;\r\n";
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "Dossier/livret.pdf",
                        pdf("Livret " + structure),
                        "Dossier/charte.pdf",
                        pdf("Charte " + structure),
                        "Dossier/programme.exe",
                        "MZ",
                        "Dossier/oublie.pdf",
                        pdf("Oublié " + structure),
                        "Dossier/vieux.zip",
                        "PK",
                        "tableau.csv",
                        table));
        assertThat(read.state()).isEqualTo(ImportState.TRIED);
        assertThat(read.table()).isEqualTo("tableau.csv");
        assertThat(fates(read))
                .containsExactly(Fate.READY, Fate.READY, Fate.REFUSED, Fate.REFUSED, Fate.UNLISTED, Fate.REFUSED);
        assertThat(lines(read))
                .extracting(line -> line.reason() == null ? "" : line.reason().code())
                .containsExactly("", "", "missing", "extension", "", "nested");
        assertThat(lines(read).get(1).notes())
                .extracting(Note::code)
                .containsExactly("unknown-type", "unreadable-date", "unknown-criterion", "unknown-clause");
        assertThat(documents.of(staff, structure, null, 0).total()).isZero();

        ImportView done = some.done(staff, read.id(), false);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(fates(done))
                .startsWith(Fate.DEPOSITED, Fate.DEPOSITED, Fate.REFUSED)
                .contains(Fate.UNLISTED);
        LineView booklet = lines(done).get(0);
        assertThat(booklet.tied()).containsExactly("INS-01");
        VersionView document = document(booklet);
        assertThat(document.title()).isEqualTo("Livret d’accueil 2026");
        assertThat(document.fileName()).isEqualTo("livret.pdf");
        assertThat(document.type()).isEqualTo("LIVRET_ACCUEIL");
        assertThat(datings.of(staff, document.document(), 1).dated()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(dossiers.view(staff, campaign.dossier("INS").id())
                        .criterion("INS-01")
                        .proofs())
                .hasSize(1);
        assertThat(dossiers.view(staff, campaign.dossier("TER").id())
                        .criterion("TER-01")
                        .proofs())
                .hasSize(1);
        assertThat(sorting.count(staff, structure)).isZero();
        await().atMost(Duration.ofMinutes(1)).until(() -> kept(read.id()) == 0);
    }

    @Test
    void keepsTheSaidDateThroughTheIntakeAndLetsTheTextProposeTheEnd() {
        byte[] bytes = org.palier.demo.SampleDocuments.pdf(
                "Attestation " + structure,
                List.of("Fait à Lyon le 2 janvier 2026.", "Valable jusqu’au 31 décembre 2030."));
        ImportView read =
                some.read(staff, SomeImports.zip("a.pdf", bytes, "t.csv", "fichier;date\r\na.pdf;2026-02-03\r\n"));
        LineView line = lines(some.done(staff, read.id(), false)).get(0);
        DocumentId document = document(line).document();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> documents.latest(staff, document).state() == DocumentState.READY);
        assertThat(datings.of(staff, document, 1)).satisfies(dates -> {
            assertThat(dates.dated()).isEqualTo(LocalDate.of(2026, 2, 3));
            assertThat(dates.validUntil()).isEqualTo(LocalDate.of(2030, 12, 31));
        });
    }

    @Test
    void saysWhyWhatCannotBeTiedStaysToBeSorted() {
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "pv.pdf",
                        pdf("PV " + structure),
                        "t.csv",
                        "fichier;type;critères\r\npv.pdf;PV_INSTANCE;GOU-01\r\n"));
        LineView line = lines(some.done(staff, read.id(), false)).get(0);
        assertThat(line.fate()).isEqualTo(Fate.DEPOSITED);
        assertThat(line.tied()).isEmpty();
        assertThat(line.notes()).containsExactly(new Note("not-tied", "GOU-01", "dossier.refusal.not-cleared"));
        assertThat(sorting.count(staff, structure)).isEqualTo(1);
    }

    @Test
    void leavesToBeSortedWhereNoDossierIsBeingPrepared() {
        StructureId lonely = structures.open("seule-" + structure, "Structure sans campagne", "EI", false);
        Actor alone = campaigns.person(lonely, Set.of(Role.LEAD));
        ImportView read = some.read(
                alone,
                SomeImports.zip("a.pdf", pdf("A " + structure), "t.csv", "fichier;critères\r\na.pdf;INS-01\r\n"));
        assertThat(lines(alone, read).get(0).notes()).containsExactly(new Note("no-dossier", "INS-01", ""));
        assertThat(lines(alone, some.done(alone, read.id(), false)).get(0).fate())
                .isEqualTo(Fate.DEPOSITED);
    }

    @Test
    void proposesTheCriteriaOfAClauseAndKeepsThoseThatExpectSuchADocument() {
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "livret.pdf",
                        pdf("Livret " + structure),
                        "t.csv",
                        "fichier;type;clauses\r\nlivret.pdf;LIVRET_ACCUEIL;7.3 8.2.1\r\n"));
        LineView line = lines(read).get(0);
        assertThat(line.proposed()).contains("INS-01", "TRA-04", "DRO-03").doesNotContain("GOU-01");
        assertThat(line.accepted()).containsExactly("INS-01");

        imports.acceptEverywhere(staff, read.id(), false);
        assertThat(lines(read).get(0).accepted()).isEmpty();
        imports.acceptEverywhere(staff, read.id(), true);
        assertThat(lines(read).get(0).accepted()).isEqualTo(line.proposed());
        imports.accept(staff, read.id(), 1, List.of("INS-01", "TRA-04", "GOU-01"));
        LineView done = lines(some.done(staff, read.id(), false)).get(0);
        assertThat(done.tied()).containsExactlyInAnyOrder("INS-01", "TRA-04");
        assertThatThrownBy(() -> imports.accept(staff, read.id(), 1, List.of()))
                .hasMessage("sorting.refusal.import-state");
    }

    @Test
    void depositsTheSameBytesOnceAndStillTiesThem() {
        byte[] booklet = pdf("Livret " + structure);
        DocumentId there = documents
                .receive(staff, structure, new Deposit("ancien.pdf", "Ancien", null, new ByteArrayInputStream(booklet)))
                .version()
                .document();
        byte[] plan = pdf("Plan " + structure);
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "livret.pdf",
                        booklet,
                        "plan.pdf",
                        plan,
                        "copie.pdf",
                        plan,
                        "t.csv",
                        "fichier;titre;critères\r\n"
                                + "livret.pdf;Nouveau;INS-01\r\n"
                                + "plan.pdf;Plan;INS-02\r\n"
                                + "copie.pdf;Copie;INS-03\r\n"));
        assertThat(fates(read)).containsExactly(Fate.DUPLICATE, Fate.READY, Fate.DUPLICATE);
        ImportView done = some.done(staff, read.id(), false);
        assertThat(fates(done)).containsExactly(Fate.ALREADY, Fate.DEPOSITED, Fate.ALREADY);
        assertThat(lines(done)).allSatisfy(line -> assertThat(line.tied()).hasSize(1));
        assertThat(lines(done).get(0).document()).isEqualTo(there);
        assertThat(documents.latest(staff, there).title()).isEqualTo("Ancien");
        assertThat(documents.of(staff, structure, null, 0).total()).isEqualTo(2);
    }

    @Test
    void takesFilesOfTheSameNameByTheirFolders() {
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "2025/bilan.pdf",
                        pdf("Bilan 2025 " + structure),
                        "2026/bilan.pdf",
                        pdf("Bilan 2026 " + structure),
                        "2026/plan.pdf",
                        pdf("Plan 2026 " + structure),
                        "t.csv",
                        "fichier\r\nbilan.pdf\r\n2025\\Bilan.PDF\r\n2026/bilan.pdf\r\n./2026/bilan.pdf\r\n"));
        assertThat(lines(read))
                .extracting(line -> line.fate()
                        + (line.reason() == null ? "" : " " + line.reason().code()))
                .containsExactly("REFUSED ambiguous", "READY", "READY", "REFUSED twice", "UNLISTED");
    }

    @Test
    void takesFilesOneByOneWithATableBesideThemAndWithoutAnyTable() {
        Packet files = new Packet(
                List.of(
                        piece("a.pdf", pdf("A " + structure)),
                        piece("B/a.pdf", pdf("B " + structure)),
                        piece("a.pdf", pdf("C " + structure))),
                null);
        byte[] windows = "fichier;titre\r\nB/a.pdf;Été 2026\r\n".getBytes(Charset.forName("windows-1252"));
        ImportView read = some.read(staff, SomeImports.withTable(files, "liste.csv", windows));
        assertThat(lines(read).get(0).title()).isEqualTo("Été 2026");
        assertThat(fates(read)).containsExactly(Fate.READY, Fate.UNLISTED, Fate.UNLISTED);
        assertThat(some.done(staff, read.id(), true).tally().of(Fate.DEPOSITED)).isEqualTo(3);

        ImportView without = some.read(staff, SomeImports.zip("seul.pdf", pdf("Seul " + structure)));
        assertThat(without.table()).isNull();
        assertThat(fates(without)).containsExactly(Fate.READY);
    }

    @Test
    void answersWhatIsHostileByNameAndKeepsNothingOfIt() throws Exception {
        assertThat(fault(SomeImports.packet("x.zip", "PK rien du tout".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ArchiveFault.CUT_OFF);
        assertThat(fault(SomeImports.packet("x.zip", pdf("X")))).isEqualTo(ArchiveFault.NO_ZIP);
        assertThat(fault(SomeImports.zip("a.pdf", pdf("A"), "t.csv", SomeArchives.lines(10_000))))
                .isEqualTo(ArchiveFault.TABLE_TOO_LONG);
        assertThat(fault(
                        SomeImports.withTable(SomeImports.zip("a.pdf", pdf("A")), "t.xlsx", SomeArchives.entityBomb())))
                .isEqualTo(ArchiveFault.TABLE_ENTITIES);
        assertThat(imports.list(staff)).hasSize(4);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.list(staff).stream().allMatch(one -> kept(one.id()) == 0));
    }

    @Test
    void goesOnAfterACrashAndDoesNothingTwice() {
        byte[] first = pdf("Premier " + structure);
        ImportView read = some.read(
                staff,
                SomeImports.zip(
                        "1.pdf",
                        first,
                        "2.pdf",
                        pdf("Deuxième " + structure),
                        "t.csv",
                        "fichier;titre;date;critères\r\n"
                                + "1.pdf;Premier;2026-01-02;INS-01\r\n"
                                + "2.pdf;Deuxième;;INS-02\r\n"));
        rounds.stop();
        imports.run(staff, read.id(), false);
        // the crash came between the deposit and its being written down
        documents.receive(staff, structure, new Deposit("1.pdf", "Premier", null, new ByteArrayInputStream(first)));
        rounds.start();
        rounds.wake();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports.get(staff, read.id()).state() == ImportState.DONE);

        ImportView done = imports.get(staff, read.id());
        assertThat(fates(done)).containsExactly(Fate.DEPOSITED, Fate.DEPOSITED);
        assertThat(documents.of(staff, structure, null, 0).total()).isEqualTo(2);
        assertThat(datings.of(staff, document(lines(done).get(0)).document(), 1).dated())
                .isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(dossiers.view(staff, campaign.dossier("INS").id())
                        .criterion("INS-01")
                        .proofs())
                .hasSize(1);
    }

    @Test
    void removesWhatAnAbandonedImportKeptAndLeavesWhatItDeposited() {
        ImportView read = some.read(staff, SomeImports.zip("a.pdf", pdf("A " + structure)));
        store.keep("imports/" + read.id() + "/archive-cut", new ByteArrayInputStream(new byte[] {1})); // by a kill
        assertThat(kept(read.id())).isEqualTo(2);
        imports.abandon(staff, read.id());
        assertThat(imports.list(staff)).isEmpty();
        assertThatThrownBy(() -> imports.get(staff, read.id())).isInstanceOf(Refusal.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> kept(read.id()) == 0);

        ImportView other = some.read(staff, SomeImports.zip("b.pdf", pdf("B " + structure)));
        some.done(staff, other.id(), false);
        imports.abandon(staff, other.id());
        assertThat(documents.of(staff, structure, null, 0).total()).isEqualTo(1);
    }

    @Test
    void leavesWhatItKeptInABucketInWhichAnotherCopyOfTheDatabaseWentOn(
            @Autowired Custody custody, @Autowired JdbcClient jdbc) {
        ImportView read = some.read(staff, SomeImports.zip("a.pdf", pdf("A " + structure)));
        assertThat(custody.isOurs()).isTrue();
        jdbc.sql("update bucket_mark set installation = 'ours' where installation is null")
                .update();
        String name = jdbc.sql("select installation from bucket_mark")
                .query(String.class)
                .single();
        store.keep("palier/marks/1000", new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        imports.abandon(staff, read.id());
        await().atMost(Duration.ofMinutes(1)).until(() -> custody.state().hold() == Custody.Hold.OLDER);
        await().during(Duration.ofMillis(500)).until(() -> kept(read.id()) == 1);
        store.remove("palier/marks/1000");
        jdbc.sql("update bucket_mark set held = null, held_at = null").update();
        await().atMost(Duration.ofMinutes(1)).until(() -> kept(read.id()) == 0);
    }

    @Test
    void keepsNothingOfWhatBreaksOffOnItsWayIn(
            @Autowired ImportRepository repository,
            @Autowired ImportLineRepository kept,
            @Autowired ImportSettings settings,
            @Autowired Clock clock) {
        Packet cut = new Packet(
                List.of(new Packet.Piece("a.zip", () -> {
                    throw new IOException("the line was cut");
                })),
                null);
        assertThatThrownBy(() -> imports.bring(staff, cut)).isInstanceOf(UncheckedIOException.class);
        assertThat(imports.list(staff)).isEmpty();
        ledger.open(staff, structure, cut);
        letGo(new ImportRetention(repository, kept, ledger, settings, Clock.offset(clock, Duration.ofHours(25))));
        assertThat(imports.list(staff)).isEmpty();
    }

    @Test
    void letsOldImportsGo(
            @Autowired ImportRepository repository,
            @Autowired ImportLineRepository kept,
            @Autowired ImportSettings settings,
            @Autowired Clock clock) {
        ImportView read = some.read(staff, SomeImports.zip("a.pdf", pdf("A " + structure)));
        letGo(new ImportRetention(repository, kept, ledger, settings, Clock.offset(clock, Duration.ofDays(29))));
        assertThat(imports.list(staff)).hasSize(1);
        letGo(new ImportRetention(repository, kept, ledger, settings, Clock.offset(clock, Duration.ofDays(31))));
        assertThat(imports.list(staff)).isEmpty();
        await().atMost(Duration.ofMinutes(1)).until(() -> kept(read.id()) == 0);
    }

    private void letGo(ImportRetention retention) {
        retention.letGo();
        rounds.wake();
    }

    @Test
    void forgetsWhatAnErasedDocumentWasCalled(@Autowired Erasures erasures) {
        ImportView read = some.read(
                staff,
                SomeImports.zip("nom.pdf", pdf("Nom " + structure), "t.csv", "fichier;titre\r\nnom.pdf;Madame X\r\n"));
        ImportView done = some.done(staff, read.id(), false);
        DocumentId document = document(lines(done).get(0)).document();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> documents.latest(staff, document).state() == DocumentState.READY);
        erasures.erase(campaigns.person(structure, Set.of(Role.LEAD)), document, "Erreur");
        assertThat(lines(done).get(0).file()).isEmpty();
        assertThat(lines(done).get(0).title()).isNull();
    }

    @Test
    void stopsForSomebodyWhoNoLongerPrepares(@Autowired org.palier.membership.People people) {
        ImportView read = some.read(staff, SomeImports.zip("a.pdf", pdf("A " + structure)));
        rounds.stop();
        imports.run(staff, read.id(), false);
        people.appoint(staff.person(), structure, Set.of(Role.MEMBER), false);
        rounds.start();
        rounds.wake();
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> imports.get(lead, read.id()).state() == ImportState.DONE);
        assertThat(lines(lead, imports.get(lead, read.id())).get(0).reason()).isEqualTo(new Note("person", "", ""));
    }

    @Test
    void keepsOthersOut() {
        ImportId id = imports.bring(staff, SomeImports.zip("a.pdf", pdf("A " + structure)));
        Actor stranger = campaigns.person(campaign.structures().get(1), Set.of(Role.LEAD));
        Actor member = campaigns.person(structure, Set.of(Role.MEMBER));
        assertThatThrownBy(() -> imports.get(stranger, id)).hasMessage("shared.refusal.unknown");
        assertThatThrownBy(() -> imports.run(stranger, id, true)).hasMessage("shared.refusal.unknown");
        assertThatThrownBy(() -> imports.get(member, id)).hasMessage("shared.refusal.forbidden");
        assertThatThrownBy(() -> imports.bring(member, SomeImports.zip("a.pdf", "x")))
                .hasMessage("shared.refusal.forbidden");
        assertThatThrownBy(() -> imports.bring(staff, new Packet(List.of(), null)))
                .hasMessage("sorting.refusal.import-no-file");
    }

    private ArchiveFault fault(Packet packet) {
        ImportView read = some.read(staff, packet);
        assertThat(read.state()).isEqualTo(ImportState.REFUSED);
        return Objects.requireNonNull(read.fault());
    }

    private long kept(ImportId id) {
        return store.list("imports/" + id).count();
    }

    private VersionView document(LineView line) {
        return documents.latest(staff, Objects.requireNonNull(line.document()));
    }

    private List<Fate> fates(ImportView one) {
        return lines(one).stream().map(LineView::fate).toList();
    }

    private List<LineView> lines(ImportView one) {
        return lines(staff, one);
    }

    private List<LineView> lines(Actor by, ImportView one) {
        return imports.lines(by, one.id(), null, 0).items();
    }

    private static Packet.Piece piece(String name, byte[] content) {
        return new Packet.Piece(name, new org.springframework.core.io.ByteArrayResource(content));
    }
}
