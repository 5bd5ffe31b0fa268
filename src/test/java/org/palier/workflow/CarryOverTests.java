package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.CarryChoice;
import org.palier.dossier.CarryOvers;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Erasures;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.referential.Referentials;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** The proofs of an adopted dossier in the draft of the next campaign; and that what it froze is never erased. */
@WorkflowTest
class CarryOverTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Campaigns launched;

    @Autowired
    Referentials referentials;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    CarryOvers carryOvers;

    @Autowired
    Erasures erasures;

    @Autowired
    Resolutions resolutions;

    @Autowired
    StatuteBook statutes;

    Actor lead;
    DocumentId document;
    String code;
    DossierId draft;

    @BeforeEach
    void anAdoptedDossierAndANewCampaign() {
        var former = campaigns.begunDaysAgo(40);
        StructureId structure = former.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        document = aDocument(structure);
        var id = former.dossier("INS").id();
        code = dossiers.view(lead, id).criteria().get(0).code();
        dossiers.prove(lead, id, code, new ProofRequest(document, null, false, null));
        campaigns.reviewed(former, "INS");
        Actor chair = campaigns.person(structure, Set.of(Role.CHAIR));
        statutes.write(chair, new Statutes(1, Statutes.Majority.VOTES_CAST, Statutes.Tie.CHAIR_CASTS));
        String digest = resolutions
                .open(chair, id, Resolutions.Proposal.ADOPT, Map.of(), null)
                .digest();
        resolutions.vote(chair, id, Resolutions.Vote.FOR, digest);
        resolutions.close(chair, id);
        draft = again(former, structure);
    }

    @Test
    void tiesWhatIsStillValid() {
        assertThat(carryOvers.of(lead, draft))
                .extracting(CarryOvers.Former::criterion)
                .containsExactly(code);
        carryOvers.choose(lead, draft, code, document, CarryChoice.VALID);
        assertThat(dossiers.view(lead, draft).criterion(code).proofs()).hasSize(1);
        assertThat(carryOvers.of(lead, draft)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> carryOvers.choose(lead, draft, code, document, CarryChoice.VALID))
                .withMessage("dossier.refusal.not-carried");
    }

    @Test
    void remembersWhatIsToRenewOrLeft() {
        carryOvers.choose(lead, draft, code, document, CarryChoice.RENEW);
        carryOvers.choose(lead, draft, code, document, CarryChoice.LEAVE);
        assertThat(carryOvers.of(lead, draft).get(0).choice()).isEqualTo(CarryChoice.LEAVE);
        assertThat(dossiers.view(lead, draft).criterion(code).proofs()).isEmpty();
    }

    @Test
    void neverErasesWhatADossierFroze() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> erasures.erase(lead, document, "Erreur."))
                .withMessage("dossier.refusal.frozen-proof");
        assertThat(erasures.hindrance(lead, document)).get().returns("dossier.refusal.frozen-proof", Refusal::code);
        assertThat(documents.latest(lead, document).version()).isOne();
    }

    @Test
    void erasesWhatOnlyADraftTies() {
        DocumentId other = aDocument(Objects.requireNonNull(lead.structure()));
        dossiers.prove(lead, draft, code, new ProofRequest(other, null, false, null));
        assertThat(erasures.hindrance(lead, other)).isEmpty();
        erasures.erase(lead, other, "Erreur.");
        assertThat(dossiers.view(lead, draft).criterion(code).proofs()).isEmpty();
    }

    private DossierId again(SomeCampaigns.Running former, StructureId structure) {
        var before = launched.get(former.id());
        LocalDate opens = LocalDate.now();
        List<Capsule> capsules = referentials.get(before.referential()).themes().stream()
                .map(theme ->
                        new Capsule(theme.code(), opens, opens.plusDays(30), opens.plusDays(60), opens.plusDays(90)))
                .toList();
        var id = launched.launch(
                former.facilitator(), before.collective(), "Campagne suivante", before.referential(), capsules);
        return dossiers.of(former.facilitator(), id).stream()
                .filter(dossier ->
                        dossier.theme().equals("INS") && dossier.structure().equals(structure))
                .map(DossierSummary::id)
                .findFirst()
                .orElseThrow();
    }

    private DocumentId aDocument(StructureId structure) {
        byte[] bytes = SampleDocuments.pdf("Livret " + UUID.randomUUID(), List.of("Un livret."));
        DocumentId id = documents
                .receive(
                        lead,
                        structure,
                        new Deposit("livret.pdf", null, "LIVRET_ACCUEIL", new ByteArrayInputStream(bytes)))
                .version()
                .document();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> documents.latest(lead, id).state() == DocumentState.READY);
        return id;
    }
}
