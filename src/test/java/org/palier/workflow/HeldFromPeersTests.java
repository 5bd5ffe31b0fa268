package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Missing;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Hidden;
import org.palier.evidence.HiddenInSaved;
import org.palier.evidence.PersonalData;
import org.palier.evidence.findings.FindingKind;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where what a page hides is not told apart from what it shows, the whole document stays with its structure. */
@WorkflowTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldFromPeersTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    PersonalData personalData;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    final Map<String, DocumentId> papers = new LinkedHashMap<>();
    final Map<String, Boolean> held = new HashMap<>();
    final Map<String, Boolean> found = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    List<String> missing;

    @SuppressWarnings("NullAway.Init")
    DossierId dossier;

    @SuppressWarnings("NullAway.Init")
    String code;

    @SuppressWarnings("NullAway.Init")
    PeerDoors doors;

    static Stream<Hidden> notToldApart() {
        return Stream.concat(HiddenInSaved.inFormerFrom(1), HiddenInSaved.paleFrom(21));
    }

    /** Held again after the dossier went, because a dossier in which one is held does not go. */
    @BeforeAll
    void theyWereSentWhileNobodyLookedAtThem() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(40);
        StructureId structure = campaign.structures().get(0);
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        Actor peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        dossier = campaign.dossier("INS").id();
        code = dossiers.view(lead, dossier).criteria().get(0).code();
        notToldApart().forEach(hidden -> papers.put(hidden.where(), received(lead, structure, hidden)));
        papers.forEach((place, paper) -> {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> documents.latest(lead, paper).state() == DocumentState.READY);
            held.put(place, documents.latest(lead, paper).held());
            found.put(
                    place,
                    personalData.in(lead, paper, 1).items().stream()
                            .anyMatch(one -> one.kind() == FindingKind.NIR && one.holds()));
            dossiers.prove(lead, dossier, code, new ProofRequest(paper, 1, false, null));
        });
        missing = dossiers.readiness(lead, dossier).missing().stream()
                .filter(one -> one.code().equals("dossier.missing.held"))
                .map(Missing::where)
                .toList();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> campaigns.submitted(campaign, "INS"))
                .returns("dossier.refusal.incomplete", Refusal::code);
        areHeld(false);
        campaigns.submitted(campaign, "INS");
        dossiers.undertake(peer, dossier, "");
        doors = new PeerDoors(mvc, peer);
        assertThat(doors.api("/api/search?q=chrysalide"))
                .as("what would be read")
                .contains("\"total\":" + papers.size());
        areHeld(true);
    }

    private DocumentId received(Actor lead, StructureId structure, Hidden hidden) {
        return documents
                .receive(
                        lead,
                        structure,
                        new Deposit(hidden.fileName(), null, null, new ByteArrayInputStream(hidden.bytes())))
                .version()
                .document();
    }

    private void areHeld(boolean asFound) {
        papers.forEach((place, paper) -> jdbc.sql("update document_version set held = ? where document = ?")
                .params(asFound && Boolean.TRUE.equals(held.get(place)), paper.value())
                .update());
    }

    @ParameterizedTest
    @MethodSource("notToldApart")
    void doesNotGoAndIsBehindNoDoor(Hidden hidden) throws Exception {
        DocumentId paper = Objects.requireNonNull(papers.get(hidden.where()));
        assertThat(found.get(hidden.where())).as("its number is found").isTrue();
        assertThat(missing).contains("/documents/" + paper + "/versions/1#findings");
        doors.areClosedTo(paper, 1);
        PeerDoors.tellNothing(doors.ofVersion(paper, 1), hidden.marker(), hidden.number());
        PeerDoors.tellNothing(doors.ofDossier(dossier, code, "chrysalide"), hidden.marker(), hidden.number());
        PeerDoors.tellNothing(doors.ofDossier(dossier, code, hidden.marker()), hidden.number());
        assertThat(doors.api("/api/search?q=" + hidden.marker())).contains("\"total\":0");
    }
}
