package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.audit.Journal;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.PagePictures;
import org.palier.evidence.PersonalData;
import org.palier.evidence.findings.FindingKind;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.search.Question;
import org.palier.search.Searches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was read when less was looked for: kept from peers until it is read again, and judged by what is found then. */
@WorkflowTest
class ReadAgainTests {

    private static final String NUMBER = "2 55 08 14 168 025 38";
    private static final String PHONE = "06 12 34 56 78";

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    PersonalData personalData;

    @Autowired
    PagePictures pictures;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Searches searches;

    @Autowired
    Journal journal;

    @Autowired
    ReadAgain readAgain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    SomeCampaigns.Running campaign;
    StructureId structure;
    Actor lead;
    Actor peer;
    DossierId dossier;
    String code;

    @BeforeEach
    void aDossier() {
        campaign = campaigns.begunDaysAgo(40);
        structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        code = dossiers.view(lead, dossier).criteria().get(0).code();
    }

    @Test
    void holdsWhatWasSentBeforeItsNumberWasLookedFor() throws Exception {
        DocumentId paper = read("Une chrysomele accueille " + NUMBER);
        DocumentId harmless = read("Une chrysomele accueille chacun.");
        foundNothing(paper);
        PeerDoors doors = sent(paper, harmless);
        assertThat(doors.api("/api/documents/" + paper + "/versions/1/text")).contains(NUMBER);

        ofAFormerReading(paper, harmless);
        doors.areClosedTo(paper, 1);
        doors.areClosedTo(harmless, 1);

        areReadAgain(paper, harmless);
        assertThat(documents.latest(lead, paper).held()).isTrue();
        assertThat(personalData.in(lead, paper, 1).items())
                .anyMatch(one -> one.kind() == FindingKind.NIR && one.holds());
        doors.areClosedTo(paper, 1);
        PeerDoors.tellNothing(doors.ofVersion(paper, 1), NUMBER);
        PeerDoors.tellNothing(doors.ofDossier(dossier, code, "chrysomele"), NUMBER);
        assertThat(doors.api("/api/documents/" + harmless + "/versions/1/text")).contains("chrysomele");
        assertThat(pictures.of(peer, harmless, 1).pages()).hasSize(1);
        assertThat(doors.api("/api/search?q=chrysomele")).contains("\"total\":1");
        assertThat(found("chrysomele")).isEqualTo(2);
        for (DocumentId one : List.of(paper, harmless)) {
            assertThat(acts(one)).filteredOn("evidence.read-again"::equals).hasSize(1);
            assertThat(acts(one)).filteredOn("evidence.concluded"::equals).hasSize(1);
        }
        readAgain.run();
        assertThat(processes(paper) + processes(harmless)).isZero();
    }

    @Test
    void leavesTheLeadsWordUnlessSomethingElseIsFound() throws Exception {
        DocumentId known = read("Une chrysomele au " + PHONE);
        DocumentId more = read("Une chrysomele au " + PHONE + " et " + NUMBER);
        personalData.release(lead, known, 1, "La personne est d’accord.");
        personalData.release(lead, more, 1, "La personne est d’accord.");
        jdbc.sql("delete from document_finding where document = ? and kind = 'NIR'")
                .param(more.value())
                .update();
        PeerDoors doors = sent(known, more);
        ofAFormerReading(known, more);
        assertThat(doors.api("/api/documents/" + known + "/versions/1/text")).contains("chrysomele");

        areReadAgain(known, more);
        assertThat(documents.latest(lead, known).held()).isFalse();
        assertThat(personalData.in(lead, known, 1).released()).isNotNull();
        assertThat(doors.api("/api/documents/" + known + "/versions/1/text")).contains("chrysomele");
        assertThat(documents.latest(lead, more).held()).isTrue();
        assertThat(personalData.in(lead, more, 1).released()).isNull();
        doors.areClosedTo(more, 1);
    }

    private DocumentId read(String text) {
        byte[] pdf = SampleDocuments.pdf("Accueil", List.of(text));
        DocumentId paper = documents
                .receive(lead, structure, new Deposit("accueil.pdf", null, null, new ByteArrayInputStream(pdf)))
                .version()
                .document();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> documents.latest(lead, paper).state() == DocumentState.READY
                        && !pictures.of(lead, paper, 1).isPending());
        return paper;
    }

    /** As a reading left it that looked for no such number. */
    private void foundNothing(DocumentId paper) {
        jdbc.sql("delete from document_finding where document = ?")
                .param(paper.value())
                .update();
        jdbc.sql("update document_version set held = false where document = ?")
                .param(paper.value())
                .update();
    }

    private void ofAFormerReading(DocumentId... papers) {
        for (DocumentId paper : papers) {
            jdbc.sql("update document_version set generation = 0 where document = ?")
                    .param(paper.value())
                    .update();
        }
    }

    private PeerDoors sent(DocumentId... papers) throws Exception {
        for (DocumentId paper : papers) {
            dossiers.prove(lead, dossier, code, new ProofRequest(paper, 1, false, null));
        }
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        return new PeerDoors(mvc, peer);
    }

    private void areReadAgain(DocumentId... papers) {
        for (DocumentId paper : papers) {
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                readAgain.run();
                return generation(paper) > 0 && processes(paper) == 0;
            });
        }
    }

    private int generation(DocumentId paper) {
        return jdbc.sql("select generation from document_version where document = ?")
                .param(paper.value())
                .query(Integer.class)
                .single();
    }

    private int processes(DocumentId paper) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                .param(paper + "/1")
                .query(Integer.class)
                .single();
    }

    private long found(String word) {
        return searches.find(lead, new Question(word, Map.of()), 0).hits().total();
    }

    private List<String> acts(DocumentId paper) {
        return journal.about(paper.toString(), 0).items().stream()
                .map(one -> one.act())
                .toList();
    }
}
