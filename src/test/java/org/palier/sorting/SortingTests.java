package org.palier.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Erasures;
import org.palier.evidence.Library;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.palier.workflow.CountedStatements;
import org.palier.workflow.SomeCampaigns;
import org.palier.workflow.WorkflowTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The documents that wait, and the one gesture that ties each to its criteria. */
@WorkflowTest
class SortingTests {

    @Autowired
    Sorting sorting;

    @Autowired
    Documents documents;

    @Autowired
    Library library;

    @Autowired
    Erasures erasures;

    @Autowired
    Dossiers dossiers;

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
    void keepsWaitingWhatProvesNothing() {
        DocumentId booklet = deposit("Livret d’accueil", null);
        DocumentId charter = deposit("Charte", null);
        assertThat(waiting()).containsExactly(charter, booklet);
        assertThat(sorting.count(staff, structure)).isEqualTo(2);

        var filed = sorting.file(staff, booklet, new Filing(List.of(target("INS", "INS-01")), null, false));
        assertThat(filed).singleElement().matches(Filed::isDone);
        assertThat(waiting()).containsExactly(charter);

        dossiers.withdraw(
                staff,
                dossier("INS"),
                "INS-01",
                Objects.requireNonNull(filed.get(0).proof()));
        assertThat(waiting()).containsExactly(charter, booklet);
    }

    @Test
    void readsTheListInOneStatementAndItsCountInAnother() throws Exception {
        for (int each = 0; each < 27; each++) {
            deposit("Pièce " + each, null);
        }
        List<String> statements = CountedStatements.during(() -> sorting.waiting(staff, structure, 0));
        assertThat(statements).hasSize(2);
        assertThat(sorting.waiting(staff, structure, 1).items()).hasSize(2);
    }

    @Test
    void tiesADocumentToSeveralCriteriaOfSeveralDossiersAndSetsItsType() {
        DocumentId booklet = deposit("Livret", null);
        var filed = sorting.file(
                staff,
                booklet,
                new Filing(List.of(target("INS", "INS-01"), target("TRA", "TRA-01")), "LIVRET_ACCUEIL", false));
        assertThat(filed).hasSize(2).allMatch(Filed::isDone);
        assertThat(documents.latest(staff, booklet).type()).isEqualTo("LIVRET_ACCUEIL");
        assertThat(dossiers.view(staff, dossier("TRA")).criterion("TRA-01").proofs())
                .hasSize(1);
    }

    @Test
    void saysAtTheCriterionWhatWasRefusedAndLetsTheOthersStand() {
        DocumentId booklet = deposit("Livret", null);
        SomeCampaigns.Running elsewhere = campaigns.begunDaysAgo(1);
        var filed = sorting.file(
                staff,
                booklet,
                new Filing(
                        List.of(
                                target("INS", "INS-01"),
                                new Target(elsewhere.dossier("INS").id().toString(), "INS-01"),
                                target("INS", "INS-99"),
                                new Target("not an id", "INS-01"),
                                target("INS", "INS-02")),
                        null,
                        false));
        assertThat(filed).extracting(Filed::isDone).containsExactly(true, false, false, false, true);
        assertThat(filed.get(1).refusal()).extracting(Refusal::code).isEqualTo("shared.refusal.unknown");
        var again = sorting.file(staff, booklet, new Filing(List.of(target("INS", "INS-01")), null, false));
        assertThat(again.get(0).refusal()).extracting(Refusal::code).isEqualTo("dossier.refusal.proved-already");
    }

    @Test
    void keepsToTheSharingOfTheTypeThatItSets() {
        DocumentId minutes = deposit("PV du conseil", null);
        var filed = sorting.file(staff, minutes, new Filing(List.of(target("GOU", "GOU-01")), "PV_INSTANCE", false));
        assertThat(filed.get(0).refusal()).extracting(Refusal::code).isEqualTo("dossier.refusal.not-cleared");
        assertThat(waiting()).containsExactly(minutes);
    }

    @Test
    void refusesNothingChosenAndATypeThatNobodyKnowsAndAnotherTypeOnceItProves() {
        DocumentId booklet = deposit("Livret", "LIVRET_ACCUEIL");
        refuses("sorting.refusal.no-criterion", booklet, new Filing(List.of(), null, false));
        List<Target> one = List.of(target("INS", "INS-01"));
        refuses("sorting.refusal.type", booklet, new Filing(one, "INVENTE", false));
        sorting.file(staff, booklet, new Filing(one, null, false));
        refuses("sorting.refusal.type-fixed", booklet, new Filing(one, "STATUTS", false));
    }

    @Test
    void keepsWhatIsNoProofOutOfTheList() {
        DocumentId photo = deposit("Photo de la fête", null);
        sorting.layAside(staff, photo);
        sorting.layAside(staff, photo);
        assertThat(waiting()).isEmpty();
        assertThat(documents.latest(staff, photo).title()).isEqualTo("Photo de la fête");
        sorting.takeBack(staff, photo);
        assertThat(waiting()).containsExactly(photo);
        sorting.file(staff, photo, new Filing(List.of(target("INS", "INS-01")), null, false));
        assertThatThrownBy(() -> sorting.layAside(staff, photo)).hasMessage("sorting.refusal.proves");
    }

    @Test
    void forgetsWhatWasLaidAsideOnceItIsErased() {
        DocumentId photo = deposit("Photo de la fête", null);
        sorting.layAside(staff, photo);
        await().until(() -> documents.latest(staff, photo).state() != DocumentState.RECEIVED);
        assertThat(sorting.isAside(photo)).isTrue();
        erasures.erase(campaigns.person(structure, Set.of(Role.LEAD)), photo, "Déposée deux fois.");
        assertThat(sorting.isAside(photo)).isFalse();
    }

    @Test
    void letsWhatWasRetiredWaitNoMore() {
        DocumentId former = deposit("Ancienne charte", null);
        library.retire(staff, former);
        assertThat(waiting()).isEmpty();
        library.restore(staff, former);
        assertThat(waiting()).containsExactly(former);
    }

    @Test
    void proposesTheCriteriaThatExpectSuchADocument() {
        var document = sorting.get(staff, deposit("Livret accueil 2026 version finale 3", null));
        assertThat(sorting.likelyType(document)).isEqualTo("LIVRET_ACCUEIL");
        assertThat(sorting.choices(staff, document, "LIVRET_ACCUEIL"))
                .filteredOn(Choice::isLikely)
                .extracting(choice -> choice.criterion().code())
                .contains("INS-01");
        assertThat(sorting.likelyType(sorting.get(staff, deposit("scan0001", null))))
                .isNull();
    }

    @Test
    void leavesOtherStructuresAndTheBoardOut() {
        DocumentId booklet = deposit("Livret", null);
        Actor stranger = campaigns.person(campaign.structures().get(1), Set.of(Role.LEAD));
        Actor member = campaigns.person(structure, Set.of(Role.MEMBER));
        Filing filing = new Filing(List.of(target("INS", "INS-01")), null, false);
        assertThatThrownBy(() -> sorting.file(stranger, booklet, filing)).hasMessage("shared.refusal.unknown");
        assertThatThrownBy(() -> sorting.waiting(stranger, structure, 0)).hasMessage("shared.refusal.unknown");
        assertThatThrownBy(() -> sorting.file(member, booklet, filing)).hasMessage("shared.refusal.forbidden");
        assertThat(sorting.count(member, structure)).isZero();
    }

    private void refuses(String code, DocumentId document, Filing filing) {
        assertThatThrownBy(() -> sorting.file(staff, document, filing)).hasMessage(code);
    }

    private List<DocumentId> waiting() {
        return sorting.waiting(staff, structure, 0).items().stream()
                .map(Waiting::document)
                .toList();
    }

    private DossierId dossier(String theme) {
        return campaign.dossier(theme).id();
    }

    private Target target(String theme, String code) {
        return new Target(dossier(theme).toString(), code);
    }

    private DocumentId deposit(String title, @Nullable String type) {
        byte[] bytes = SampleDocuments.pdf(title + structure, List.of("Une pièce de " + structure + "."));
        return documents
                .receive(staff, structure, new Deposit(title + ".pdf", title, type, new ByteArrayInputStream(bytes)))
                .version()
                .document();
    }
}
