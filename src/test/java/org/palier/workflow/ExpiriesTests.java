package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Missing;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Datings;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told, and how often, that a document ends its validity. */
@WorkflowTest
class ExpiriesTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Expiries expiries;

    @Autowired
    ExpiryNoticeRepository notices;

    @Autowired
    Datings datings;

    @Autowired
    Documents documents;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    SomeCampaigns.Running campaign;
    StructureId structure;
    Actor lead;

    @BeforeEach
    void aStructure() {
        campaign = campaigns.begunDaysAgo(3);
        structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
    }

    @Test
    void tellsSixtyDaysBeforeAndFifteenDaysBeforeOnceEach() {
        DocumentId document = endingIn(60);
        inDays(-1);
        assertThat(written(document)).isZero();
        inDays(0);
        inDays(0);
        inDays(20);
        assertThat(written(document)).isOne();
        inDays(45);
        inDays(46);
        inDays(61);
        assertThat(written(document)).isEqualTo(2);
    }

    @Test
    void saysItUntilEachHasSeenIt() {
        endingIn(10);
        expiries.watch();
        Actor staff = campaigns.person(structure, Set.of(Role.STAFF));
        Expiries.Told told = expiries.unseen(lead).get(0);
        assertThat(told.ending().validUntil()).isEqualTo(LocalDate.now(clock).plusDays(10));
        expiries.see(lead, told.id());
        assertThat(expiries.unseen(lead)).isEmpty();
        assertThat(expiries.unseen(staff)).hasSize(1);
        assertThat(expiries.unseen(campaigns.person(structure, Set.of(Role.MEMBER))))
                .isEmpty();
    }

    @Test
    void fallsSilentWhenTheDocumentIsRenewed() {
        DocumentId document = endingIn(10);
        expiries.watch();
        documents.revise(lead, document, deposit());
        assertThat(expiries.unseen(lead)).isEmpty();
    }

    @Test
    void warnsOfAnOldProofAndRefusesNothing() {
        DocumentId document = endingIn(-1);
        datings.confirm(
                lead,
                document,
                1,
                LocalDate.now(clock).minusYears(20),
                LocalDate.now(clock).minusDays(1));
        var id = campaign.dossier("INS").id();
        String code = dossiers.view(lead, id).criteria().get(0).code();
        var proof = dossiers.prove(lead, id, code, new ProofRequest(document, null, false, null));
        assertThat(proof.warnings()).contains("dossier.warning.too-old", "dossier.warning.expired");
        assertThat(dossiers.readiness(lead, id).warnings())
                .contains(
                        new Missing(code, "dossier.warning.too-old", null),
                        new Missing(code, "dossier.warning.expired", null));
        assertThat(dossiers.readiness(lead, id).missing())
                .extracting(Missing::code)
                .doesNotContain("dossier.warning.expired");
    }

    /** Another life of the service, that many days from now. */
    private void inDays(int days) {
        new Expiries(notices, datings, Clock.offset(clock, Duration.ofDays(days))).watch();
    }

    private DocumentId endingIn(int days) {
        DocumentId document =
                documents.receive(lead, structure, deposit()).version().document();
        datings.confirm(lead, document, 1, null, LocalDate.now(clock).plusDays(days));
        return document;
    }

    private Deposit deposit() {
        byte[] bytes = SampleDocuments.pdf("Attestation " + UUID.randomUUID(), List.of("Une attestation."));
        return new Deposit("attestation.pdf", "Attestation", "LIVRET_ACCUEIL", new ByteArrayInputStream(bytes));
    }

    private int written(DocumentId document) {
        return Objects.requireNonNull(jdbc.sql("select count(*) from expiry_notice where document = ?")
                .param(document.value())
                .query(Integer.class)
                .single());
    }
}
