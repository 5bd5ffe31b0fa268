package org.palier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palier.board.Resolutions;
import org.palier.board.StatuteBook;
import org.palier.board.Statutes;
import org.palier.collective.Campaigns;
import org.palier.collective.Capsule;
import org.palier.dossier.CriterionView;
import org.palier.dossier.DossierId;
import org.palier.dossier.DossierSummary;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.palier.referential.ReferentialId;
import org.palier.referential.Referentials;
import org.palier.workflow.CountedStatements;
import org.palier.workflow.SomeCampaigns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** No page and no list asks more of the database because it has more to show. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:counted;LOCK_TIMEOUT=10000", "palier.data=target/data/counted"
        })
@AutoConfigureMockMvc
@Import({SomeCampaigns.class, CountedStatements.class, Asking.class})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class StatementCountTests {

    private static final List<String> OTHER_THEMES = List.of("ECO", "GOU", "TRA");

    @Autowired
    private Asking asking;

    @Autowired
    private SomeCampaigns campaigns;

    @Autowired
    private Campaigns launches;

    @Autowired
    private Structures structures;

    @Autowired
    private Referentials referentials;

    @Autowired
    private Documents documents;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private StatuteBook statutes;

    /** First, while a single page still holds every structure. */
    @Test
    @Order(1)
    void listsStructures() throws Exception {
        Actor facilitator = campaigns.begunDaysAgo(10).facilitator();
        try (Asking.Again ignored = asking.asMuchWithMore(facilitator, "/structures")) {
            IntStream.range(0, 10).forEach(number -> campaigns.person(opened("more" + number), Set.of(Role.LEAD)));
        }
    }

    @Test
    void listsPeople() throws Exception {
        StructureId structure = campaigns.begunDaysAgo(10).structures().get(0);
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        try (Asking.Again ignored = asking.asMuchWithMore(lead, "/people")) {
            IntStream.range(0, 10).forEach(any -> campaigns.person(structure, Set.of(Role.STAFF, Role.MEMBER)));
        }
    }

    @Test
    void laysTheGesturesOfTheBinome() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(10);
        campaigns.submitted(campaign, "INS");
        Actor staff = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        try (Asking.Again ignored =
                asking.asMuchWithMore(staff, "/?all=true", "/dossiers", "/api/tasks", "/api/dossiers")) {
            OTHER_THEMES.forEach(theme -> campaigns.submitted(campaign, theme));
        }
    }

    @Test
    void laysTheGesturesOfTheBoard() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(10);
        Actor chair = chair(campaign);
        proposed(campaign, "INS", chair);
        try (Asking.Again ignored =
                asking.asMuchWithMore(chair, "/?all=true", "/dossiers", "/api/tasks", "/api/dossiers")) {
            OTHER_THEMES.forEach(theme -> proposed(campaign, theme, chair));
        }
    }

    @Test
    void laysWhatIsLateBeforeTheFacilitator() throws Exception {
        asking.asMuch("/", gathered(2, 100), "/", gathered(8, 100));
    }

    @Test
    void showsWhereTheCollectiveStands() throws Exception {
        asking.asMuch("/collective", gathered(2, 40), "/collective", gathered(8, 40));
    }

    @Test
    void listsAndFindsDocuments() throws Exception {
        StructureId structure = campaigns.begunDaysAgo(10).structures().get(0);
        Actor staff = campaigns.person(structure, Set.of(Role.STAFF));
        received(staff, 2);
        try (Asking.Again ignored = asking.asMuchWithMore(
                staff, "/documents", "/api/documents", "/search?q=chrysalide", "/api/search?q=chrysalide")) {
            received(staff, 10);
        }
    }

    @Test
    void showsADossierToPrepare() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(10);
        DossierSummary dossier = campaign.dossier("INS");
        Actor lead = campaigns.person(dossier.structure(), Set.of(Role.LEAD));
        prove(lead, dossier.id(), 1);
        String page = "/dossiers/" + dossier.id();
        try (Asking.Again ignored = asking.asMuchWithMore(
                lead, page, "/api" + page, page + "/journal", "/api" + page + "/journal", "/journal")) {

            prove(lead, dossier.id(), 2);
        }
    }

    @Test
    void showsADossierToReview() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(10);
        Actor lead = campaigns.person(campaign.dossier("INS").structure(), Set.of(Role.LEAD));
        Actor peer = campaigns.person(campaign.dossier("INS").reviewer(), Set.of(Role.STAFF));
        List<DossierId> sent = new ArrayList<>();
        for (String theme : List.of("INS", "ECO")) {
            prove(lead, campaign.dossier(theme).id(), theme.equals("INS") ? 1 : 3);
            sent.add(campaigns.submitted(campaign, theme));
            dossiers.undertake(peer, campaign.dossier(theme).id(), "");
        }
        for (String path : List.of("/dossiers/%s/review", "/api/dossiers/%s")) {
            asking.asMuch(path.formatted(sent.get(0)), peer, path.formatted(sent.get(1)), peer);
        }
    }

    @Test
    void showsAResolution() throws Exception {
        SomeCampaigns.Running campaign = campaigns.begunDaysAgo(10);
        Actor chair = chair(campaign);
        DossierId dossier = proposed(campaign, "INS", chair);
        vote(chair, dossier);
        try (Asking.Again ignored = asking.asMuchWithMore(chair, "/dossiers/" + dossier + "/resolution")) {
            IntStream.range(0, 10)
                    .mapToObj(any -> campaigns.person(chair.structure(), Set.of(Role.MEMBER)))
                    .forEach(member -> vote(member, dossier));
        }
    }

    private StructureId opened(String code) {
        return structures.open(code, "Structure " + code, "ACI", false);
    }

    /** The facilitator of a collective of so many structures, whose campaign began a number of days ago. */
    private Actor gathered(int size, int daysAgo) {
        Actor facilitator = campaigns.person(null, Set.of(Role.FACILITATOR));
        String prefix = "g" + daysAgo + "n" + size + "x";
        List<StructureId> members = IntStream.range(0, size)
                .mapToObj(number -> opened(prefix + number))
                .toList();
        ReferentialId referential = referentials.all().get(0);
        LocalDate opens = LocalDate.now().minusDays(daysAgo);
        List<Capsule> capsules = referentials.get(referential).themes().stream()
                .map(theme ->
                        new Capsule(theme.code(), opens, opens.plusDays(30), opens.plusDays(60), opens.plusDays(90)))
                .toList();
        launches.launch(
                facilitator,
                launches.gather("Collectif", members, Set.of(facilitator.person())),
                "Campagne",
                referential,
                capsules);
        return facilitator;
    }

    private Actor chair(SomeCampaigns.Running campaign) {
        Actor chair = campaigns.person(campaign.structures().get(0), Set.of(Role.CHAIR));
        statutes.write(chair, new Statutes(1, Statutes.Majority.VOTES_CAST, Statutes.Tie.CHAIR_CASTS));
        return chair;
    }

    private DossierId proposed(SomeCampaigns.Running campaign, String theme, Actor chair) {
        DossierId dossier = campaigns.reviewed(campaign, theme);
        resolutions.open(chair, dossier, Resolutions.Proposal.ADOPT, Map.of(), "");
        return dossier;
    }

    private void vote(Actor member, DossierId dossier) {
        resolutions.vote(
                member,
                dossier,
                Resolutions.Vote.FOR,
                Objects.requireNonNull(dossiers.view(member, dossier).digest()));
    }

    /** Every criterion proved by so many documents and as many statements. */
    private void prove(Actor lead, DossierId dossier, int each) {
        List<CriterionView> criteria = dossiers.view(lead, dossier).criteria();
        Iterator<DocumentId> kept = received(lead, each * criteria.size()).iterator();
        for (CriterionView criterion : criteria) {
            for (int number = 0; number < each; number++) {
                dossiers.prove(lead, dossier, criterion.code(), new ProofRequest(kept.next(), null, false, null));
                dossiers.prove(lead, dossier, criterion.code(), new ProofRequest(null, null, false, "Vu sur place."));
            }
        }
    }

    private List<DocumentId> received(Actor staff, int number) {
        StructureId structure = Objects.requireNonNull(staff.structure());
        List<DocumentId> received = Stream.generate(UUID::randomUUID)
                .limit(number)
                .map(text -> new Deposit(
                        "chrysalide " + text + ".txt",
                        null,
                        null,
                        new ByteArrayInputStream(("La chrysalide " + text).getBytes(StandardCharsets.UTF_8))))
                .map(deposit ->
                        documents.receive(staff, structure, deposit).version().document())
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received)
                        .allMatch(document -> documents.latest(staff, document).state() == DocumentState.READY));
        return received;
    }
}
