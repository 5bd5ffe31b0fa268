package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.Visit;
import org.palier.dossier.BoardDecisions;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierState;
import org.palier.dossier.DossierView;
import org.palier.dossier.Dossiers;
import org.palier.dossier.Outcome;
import org.palier.dossier.ProofRequest;
import org.palier.dossier.Viewpoint;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.Library;
import org.palier.evidence.PersonalData;
import org.palier.evidence.ReadGrant.Readable;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.search.Question;
import org.palier.search.Searches;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whatever the order in which a structure ties, retypes, sets aside, releases, retires, sends and takes back: a peer reads no more
 * than what was allowed at the last sending and still is. The orders are drawn from a fixed seed.
 */
@WorkflowTest
class OrderOfActsTests {

    private static final int ORDERS = 8;
    private static final int ACTS = 16;
    private static final List<String> TYPES = List.of(
            "PROJET_ASSOCIATIF", "DECLARATION_INTERETS", "PV_INSTANCE", "STATUTS", "RAPPORT_ACTIVITE", "AGREMENT");

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    Library library;

    @Autowired
    PersonalData personalData;

    @Autowired
    Dossiers dossiers;

    @Autowired
    BoardDecisions board;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Searches searches;

    @Autowired
    JdbcTemplate database;

    @Autowired
    MockMvcTester mvc;

    final Random random = new Random(8);
    final List<String> done = new ArrayList<>();
    Set<Readable> frozen = Set.of();
    SomeCampaigns.Running campaign;
    Actor lead;
    Actor peer;
    DossierId dossier;
    List<String> codes;
    List<DocumentId> papers;

    @BeforeEach
    void aDraft() {
        campaign = campaigns.begunDaysAgo(40);
        StructureId structure = campaign.structures().get(0);
        lead = campaigns.person(structure, Set.of(Role.LEAD));
        peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        papers = List.of(paper("chrysalide ordinaire"), paper("chrysalide, Jeanne, née le 12 mars 1984"));
        begin("INS");
    }

    private void begin(String theme) {
        dossier = campaign.dossier(theme).id();
        codes = dossiers.view(lead, dossier).criteria().stream()
                .filter(one -> !one.criterion().imperative())
                .map(CriterionView::code)
                .limit(2)
                .toList();
        frozen = Set.of();
    }

    @Test
    void sendsNothingOfACriterionThatWasSetAside() {
        DocumentId paper = papers.get(0);
        tie(paper, codes.get(0));
        apply(codes.get(0), false);
        library.rename(lead, paper, null, "DECLARATION_INTERETS");
        send();
        dossiers.undertake(peer, dossier, "");
        assertThat(dossiers.view(lead, dossier).state()).isEqualTo(DossierState.UNDER_REVIEW);
        assertThat(documents.opened(peer)).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(database.queryForObject(
                        "select count(*) from dossier_proof where document = ? and sha256 is not null",
                        Integer.class,
                        paper.value()))
                .isZero();
        assertThat(dossiers.view(peer, dossier).criterion(codes.get(0)).proofs())
                .allMatch(proof -> proof.withheld() && proof.version() == null);
    }

    @Test
    void showsNoLongerWhatWasSaidToBeOfATypeThatIsNotSharedAfterTheSending() {
        DocumentId paper = papers.get(0);
        tie(paper, codes.get(0));
        send();
        dossiers.undertake(peer, dossier, "");
        assertThat(documents.opened(peer)).containsExactly(new Readable(paper, 1));
        library.rename(lead, paper, null, "DECLARATION_INTERETS");
        assertThat(documents.opened(peer)).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(dossiers.view(peer, dossier).criterion(codes.get(0)).proofs())
                .singleElement()
                .matches(proof -> proof.withheld());
        assertThat(dossiers.view(lead, dossier).criterion(codes.get(0)).proofs())
                .noneMatch(proof -> proof.withheld());
    }

    @Test
    void takesTheTypeThatIsSaidWhereKnownBytesAreTied() throws Exception {
        DocumentId paper = papers.get(0);
        MockHttpSession session = new Visit(mvc, lead.username(), SomeCampaigns.PASSWORD).session();
        tie(paper, codes.get(0));
        assertThat(tied("chrysalide ordinaire", "DECLARATION_INTERETS", session))
                .hasStatus4xxClientError();
        assertThat(documents.latest(lead, paper).type()).isEqualTo("DECLARATION_INTERETS");
        assertThat(dossiers.view(lead, dossier).criterion(codes.get(0)).proofs())
                .hasSize(1);
        assertThat(dossiers.readiness(lead, dossier).missing())
                .extracting("code")
                .contains("dossier.missing.sharing");
        assertThat(send()).isFalse();
        assertThat(tied("chrysalide ordinaire", "STATUTS", session)).hasStatus4xxClientError();
        assertThat(documents.latest(lead, paper).type()).isEqualTo("DECLARATION_INTERETS");
        assertThat(send()).isFalse();
        assertThat(documents.opened(peer)).isEmpty();
        assertThat(found()).isEmpty();
    }

    /** As the form at a criterion does: a file, and what it is said to be. */
    private MvcTestResult tied(String text, String type, MockHttpSession session) {
        return mvc.post()
                .uri("/dossiers/" + dossier + "/criteria/" + codes.get(0) + "/upload")
                .multipart()
                .file(new MockMultipartFile("file", "note.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .param("type", type)
                .session(session)
                .with(csrf())
                .exchange();
    }

    @Test
    void sendsNothingThatWasLaidAside() {
        tie(papers.get(0), codes.get(0));
        library.retire(lead, papers.get(0));
        assertThat(dossiers.readiness(lead, dossier).missing())
                .extracting("code")
                .contains("dossier.missing.retired");
        assertThat(send()).isFalse();
    }

    @Test
    void letsNoOrderOfActsShowMoreThanIsAllowed() {
        int read = 0;
        for (String theme : List.of("INS", "ECO", "TRA", "DRO", "GOU")) {
            begin(theme);
            for (int order = 0; order < ORDERS; order++) {
                done.clear();
                for (int act = 0; act < ACTS; act++) {
                    act();
                    read += check();
                }
            }
        }
        assertThat(read).as("what the peer could read").isGreaterThan(20);
    }

    private void act() {
        DocumentId paper = any(papers);
        String code = any(codes);
        String type = any(TYPES);
        List<Runnable> acts = List.of(
                () -> tie(paper, code),
                () -> tie(paper, code),
                () -> tie(papers.get(0), code),
                () -> untie(code),
                () -> library.rename(lead, paper, null, type),
                () -> apply(code, false),
                () -> apply(code, true),
                () -> apply(code, true),
                () -> library.retire(lead, paper),
                () -> papers.forEach(one -> library.restore(lead, one)),
                () -> papers.forEach(one -> library.restore(lead, one)),
                () -> library.rename(lead, paper, null, "STATUTS"),
                () -> personalData.release(lead, paper, 1, "La personne est d’accord."),
                () -> hold(paper),
                this::send,
                this::send,
                this::send,
                () -> dossiers.undertake(peer, dossier, ""),
                () -> dossiers.undertake(peer, dossier, ""),
                this::giveBack);
        int which = random.nextInt(acts.size());
        try {
            acts.get(which).run();
            done.add(which + " " + paper + " " + code + " " + type);
        } catch (Refusal refused) {
            done.add(which + " refused: " + refused.getMessage());
        }
    }

    private int check() {
        Set<Readable> opened = documents.opened(peer);
        DossierView seen = dossiers.view(lead, dossier);
        Set<Readable> allowed = seen.state() == DossierState.DRAFT ? Set.of() : new HashSet<>(frozen);
        assertThat(allowed).as("after %s", done).containsAll(opened);
        for (Readable version : opened) {
            var now = documents.version(lead, version.document(), version.version());
            assertThat(now.held()).as("held after %s", done).isFalse();
            assertThat(now.type()).as("type after %s", done).isNotEqualTo("DECLARATION_INTERETS");
        }
        assertThat(opened).as("found after %s", done).containsAll(found());
        if (seen.state() != DossierState.DRAFT && dossiers.view(peer, dossier).viewpoint() == Viewpoint.REVIEWER) {
            dossiers.view(peer, dossier)
                    .criteria()
                    .forEach(one -> one.proofs().stream()
                            .map(proof -> proof.version())
                            .filter(Objects::nonNull)
                            .forEach(version -> assertThat(opened)
                                    .as("named after %s", done)
                                    .contains(new Readable(version.document(), version.version()))));
        }
        return opened.size();
    }

    private Set<Readable> found() {
        Set<Readable> found = new HashSet<>();
        searches.find(peer, new Question("chrysalide", Map.of()), 0)
                .hits()
                .items()
                .forEach(hit -> found.add(
                        new Readable(hit.version().document(), hit.version().version())));
        return found;
    }

    private void tie(DocumentId paper, String code) {
        dossiers.prove(lead, dossier, code, new ProofRequest(paper, 1, random.nextInt(4) > 0, null));
    }

    private void untie(String code) {
        dossiers.view(lead, dossier)
                .criterion(code)
                .proofs()
                .forEach(proof -> dossiers.withdraw(lead, dossier, code, proof.id()));
    }

    private void apply(String code, boolean applicable) {
        dossiers.apply(lead, dossier, code, applicable, applicable ? null : "Nous n’en avons pas.");
    }

    private void hold(DocumentId paper) {
        if (paper.equals(papers.get(1))) {
            database.update(
                    "update document_version set held = true, release_reason = null where document = ?", paper.value());
        }
    }

    /** Whether it was sent; what it may show from then on is written down beside it. */
    private boolean send() {
        try {
            dossiers.view(lead, dossier)
                    .criteria()
                    .forEach(one -> dossiers.claim(lead, dossier, one.code(), 1, "", null));
            dossiers.submit(lead, dossier);
        } catch (Refusal refused) {
            done.add("not sent: " + refused.getMessage());
            return false;
        }
        frozen = new HashSet<>();
        dossiers.view(lead, dossier).criteria().stream()
                .filter(CriterionView::applicable)
                .flatMap(one -> one.proofs().stream())
                .map(proof -> proof.version())
                .filter(Objects::nonNull)
                .filter(version -> !version.held() && !"DECLARATION_INTERETS".equals(version.type()))
                .filter(version -> !library.isRetired(lead, version.document()))
                .forEach(version -> frozen.add(new Readable(version.document(), version.version())));
        return true;
    }

    private void giveBack() {
        if (dossiers.view(lead, dossier).state() == DossierState.UNDER_REVIEW) {
            dossiers.undertake(peer, dossier, "");
            dossiers.view(peer, dossier).criteria().stream()
                    .filter(CriterionView::applicable)
                    .forEach(one -> dossiers.review(peer, dossier, one.code(), Outcome.AGREED, 1, ""));
            transaction.executeWithoutResult(status -> {
                board.bringToBoard(dossier);
                board.giveBack(dossier, "Pourquoi ?");
            });
        }
    }

    private DocumentId paper(String text) {
        DocumentId id = documents
                .receive(
                        lead,
                        Objects.requireNonNull(lead.structure()),
                        new Deposit(
                                "note.txt",
                                "Note",
                                null,
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .version()
                .document();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> documents.latest(lead, id).state() == DocumentState.READY);
        return id;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
