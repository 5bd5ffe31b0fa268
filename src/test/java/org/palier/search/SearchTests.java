package org.palier.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;
import org.palier.evidence.Datings;
import org.palier.evidence.Deposit;
import org.palier.evidence.Documents;
import org.palier.evidence.Intake;
import org.palier.evidence.ReadGrant;
import org.palier.evidence.Texts;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.People;
import org.palier.membership.PersonId;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Who finds what: real documents, read by the real parser, looked for over the API and on the page. */
@ApplicationModuleTest(
        extraIncludes = {"shared", "audit", "membership", "files", "referential", "evidence", "collective", "dossier"})
@AutoConfigureMockMvc
@Import(SearchTests.Lent.class)
class SearchTests {

    private static final String PASSWORD = "une phrase de passe";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Path DATA = Path.of("target/data/search-" + UUID.randomUUID());

    @TempDir
    private Path elsewhere;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Structures structures;

    @Autowired
    private People people;

    @Autowired
    private Documents documents;

    @Autowired
    private Intake intake;

    @Autowired
    private Texts texts;

    @Autowired
    private Datings datings;

    @Autowired
    private LuceneIndex index;

    @Autowired
    private IndexWatch watch;

    @Autowired
    private IndexHealth health;

    @Autowired
    private Lent lent;

    private final Map<StructureId, Actor> staff = new ConcurrentHashMap<>();
    private final Map<String, MockHttpSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private StructureId own = StructureId.of("");
    private StructureId other = StructureId.of("");
    private String word = "";

    /** A reason to read like any other: what was lent to whom. */
    static class Lent implements ReadGrant {

        private final Map<PersonId, Set<Readable>> to = new ConcurrentHashMap<>();

        @Override
        public Set<Readable> to(Actor reader) {
            return to.getOrDefault(reader.person(), Set.of());
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("palier.data", DATA::toString);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:search;LOCK_TIMEOUT=10000");
    }

    @BeforeEach
    void twoStructuresAndAWordOfTheirOwn() {
        String some = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        word = "mot" + some;
        own = structures.open(code(), "La Recyclerie", "ACI", false);
        other = structures.open(code(), "Le Jardin", "ACI", false);
    }

    @Test
    void findsADocumentForThePeopleOfItsStructureOnly() throws Exception {
        VersionView version =
                read(received("Compte rendu", "cr_2024.txt", "Le conseil parle de " + word + ". <script>"));
        for (Role role : new Role[] {Role.STAFF, Role.LEAD, Role.CHAIR, Role.SECRETARY, Role.MEMBER}) {
            assertThat(search(someone(own, role), word)).bodyJson().satisfies(body -> {
                body.assertThat().extractingPath("$.total").isEqualTo(1);
                body.assertThat()
                        .extractingPath("$.items[0].document")
                        .isEqualTo(version.document().toString());
                body.assertThat().extractingPath("$.items[0].version").isEqualTo(1);
                body.assertThat().extractingPath("$.items[0].title").isEqualTo("Compte rendu");
                body.assertThat()
                        .extractingPath("$.items[0].highlights[0]")
                        .asString()
                        .contains("<mark>" + word + "</mark>", "&lt;script&gt;");
            });
            assertThat(total(someone(other, role))).isZero();
        }
        assertThat(total(someone(null, Role.FACILITATOR))).isZero();
        assertThat(total(someone(null, Role.OPERATOR))).isZero();
    }

    @Test
    void opensExactlyTheVersionThatWasGranted() throws Exception {
        VersionView first = read(received("Charte", "charte.txt", "Première rédaction de " + word));
        VersionView second = read(documents
                .revise(staff(own), first.document(), deposit("Charte", "charte.txt", "Seconde de " + word))
                .version());
        VersionView secret = read(received("Paie", "paie.txt", "Rien à lire ici de " + word));
        Actor peer = someone(other, Role.LEAD);
        lent.to.put(peer.person(), Set.of(new ReadGrant.Readable(first.document(), 1)));
        assertThat(search(peer, word)).bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.total").isEqualTo(1);
            body.assertThat().extractingPath("$.items[0].version").isEqualTo(1);
        });
        assertThat(total(peer, "seconde " + word)).isZero();
        assertThat(search(staff(own), "de " + word))
                .bodyJson()
                .extractingPath("$.items[*].version")
                .asArray()
                .containsExactlyInAnyOrder(second.version(), secret.version());
        lent.to.remove(peer.person());
        assertThat(total(peer)).isZero();
    }

    @Test
    void findsADocumentWithoutTextByItsName() throws Exception {
        VersionView version = read(received("Photo", "affiche_" + word + ".txt", " "));
        assertThat(search(staff(own), "affiche " + word))
                .bodyJson()
                .extractingPath("$.items[0].fileName")
                .isEqualTo(version.fileName());
    }

    @Test
    void showsWhatItFoundOnAPage() throws Exception {
        read(received("Le <b>livret</b> d’accueil", "livret.txt", "Bienvenue, dit le " + word));
        assertThat(page(staff(own), word))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Une pièce trouvée",
                        "Le &lt;b&gt;livret&lt;/b&gt; d’accueil",
                        "dit le <mark>" + word + "</mark>");
        assertThat(page(staff(own), "piscine " + word)).bodyText().contains("Aucune pièce lisible par vous");
        assertThat(page(staff(own), "")).bodyText().contains("Écrivez un ou deux mots");
        assertThat(page(someone(null, Role.OPERATOR), word))
                .hasStatusOk()
                .bodyText()
                .contains("Aucune pièce trouvée");
    }

    @Test
    void saysHowWhatItFoundDivides() throws Exception {
        read(received("Charte", "charte.txt", "Un " + word));
        read(documents
                .receive(staff(own), own, typed("Livret", "livret.txt", "Deux " + word))
                .version());
        assertThat(search(staff(own), word)).bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.total").isEqualTo(2);
            body.assertThat().extractingPath("$.near").isEqualTo(false);
            body.assertThat().extractingPath("$.facets.type.length()").isEqualTo(1);
            body.assertThat().extractingPath("$.facets.type[0].value").isEqualTo("LIVRET_ACCUEIL");
            body.assertThat().extractingPath("$.facets.type[0].label").isEqualTo("Livret d’accueil");
            body.assertThat().extractingPath("$.facets.type[0].count").isEqualTo(1);
            body.assertThat().extractingPath("$.facets.state[0].value").isEqualTo("READY");
            body.assertThat().extractingPath("$.facets.state[0].count").isEqualTo(2);
            body.assertThat().extractingPath("$.facets.year[0].count").isEqualTo(2);
            body.assertThat().extractingPath("$.facets.theme").asArray().isEmpty();
        });
        for (String none : List.of("type=PV_CA", "theme=INS", "criterion=INS-01", "year=1999", "year=x", "state=y")) {
            assertThat(narrowed(staff(own), none)).as(none).isZero();
        }
        for (String one : List.of("type=LIVRET_ACCUEIL", "type=LIVRET_ACCUEIL&state=READY", "q=livret&theme=")) {
            assertThat(narrowed(staff(own), one)).as(one).isEqualTo(1);
        }
    }

    @Test
    void countsTheYearThatADocumentSaysAndThenTheOneThatPeopleSay() throws Exception {
        VersionView charter = received("Charte", "charte.txt", "Charte " + word + ". Fait à Rouen, le 3 mars 2024.");
        read(charter);
        assertThat(narrowed(staff(own), "year=2024")).isEqualTo(1);
        datings.confirm(staff(own), charter.document(), 1, LocalDate.of(2022, 3, 3), null);
        assertThat(narrowed(staff(own), "year=2024")).isZero();
        assertThat(narrowed(staff(own), "year=2022")).isEqualTo(1);
    }

    @Test
    void offersWordsCloseToThoseThatAreNowhere() throws Exception {
        read(received("Compte rendu", "cr.txt", "Le règlement intérieur " + word));
        assertThat(search(staff(own), "reglemant " + word)).bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.total").isEqualTo(1);
            body.assertThat().extractingPath("$.near").isEqualTo(true);
        });
        assertThat(page(staff(own), "reglemant " + word)).bodyText().contains("Mots proches", "<mark>règlement</mark>");
        assertThat(page(staff(own), "règlement " + word)).bodyText().doesNotContain("Mots proches");
        assertThat(total(someone(other, Role.STAFF), "reglemant " + word)).isZero();
    }

    @Test
    void marksTheWordsInTheTextItself() {
        VersionView version = read(received("Livret", "l.txt", "L’accueil de " + word + " <b>.\nUn accueil."));
        String text = "/documents/" + version.document() + "/versions/1/text";
        assertThat(mvc.get().uri(text).param("q", "accueil").session(session(staff(own))))
                .hasStatusOk()
                .bodyText()
                .contains("2 occurrences", ">L’accueil</mark>", "id=\"m2\"", "&lt;b&gt;", "href=\"#m2\"");
        assertThat(mvc.get().uri(text).param("q", "acceuil").session(session(staff(own))))
                .bodyText()
                .contains("2 occurrences");
        assertThat(mvc.get().uri(text).session(session(staff(own)))).bodyText().doesNotContain("<mark");
        assertThat(mvc.get().uri(text).param("q", "accueil").session(session(someone(other, Role.LEAD))))
                .hasStatus(404);
    }

    @Test
    void marksTheWordsOnThePicturesOfThePagesToo() {
        List<String> lines = IntStream.range(0, 60)
                .mapToObj(line -> line % 40 == 5 ? "Un accueil de " + word : "Ligne " + line)
                .toList();
        VersionView version = read(documents
                .receive(
                        staff(own),
                        own,
                        new Deposit(
                                "livret.pdf",
                                "Livret",
                                null,
                                new ByteArrayInputStream(SampleDocuments.pdf(word, lines))))
                .version());
        intake.preview(version.document(), 1);
        String address = "/documents/" + version.document();
        for (String page : List.of(address, address + "/versions/1", address + "/versions/1/text")) {
            assertThat(mvc.get().uri(page).param("q", "acceuil").session(session(staff(own))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2 passages sur les pages", "Un passage retrouvé page 1", "Un passage retrouvé page 2")
                    .contains("data-passage=\"2\"><rect x=\"", "un passage ici, revenir au premier");
            assertThat(mvc.get().uri(page).session(session(staff(own))))
                    .bodyText()
                    .doesNotContain("<rect", "passages sur les pages");
        }
        assertThat(mvc.get()
                        .uri(address + "/versions/1/text")
                        .param("q", "accueil")
                        .session(session(staff(own))))
                .bodyText()
                .contains("id=\"p2\"", "2 occurrences", ">accueil</mark>");
    }

    @Test
    void answersWhateverIsTyped() {
        for (String words : LuceneIndexTests.oddities()) {
            assertThat(search(staff(own), words)).hasStatusOk();
        }
        assertThat(page(staff(own), "\"'<*>~\u0000%")).hasStatusOk();
        assertThat(search(staff(own), "")).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void writesALostIndexAnew() throws Exception {
        for (int number = 0; number < 27; number++) {
            read(received("Pièce " + number, "piece" + number + ".txt", word + " " + number));
        }
        received("Pas encore lue", "attente.txt", word + " attend");
        IndexFolder folder = new IndexFolder(elsewhere.resolve("index"));
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve("schema"), "0");
        SearchConfiguration search = new SearchConfiguration();
        Query query = new Query(new Scope(own, Set.of()), Reading.of(word, Synonyms.of(Stream.of())));
        OpenIndex opened = search.openIndex(folder);
        try (LuceneIndex lost = search.textIndex(opened, Clock.systemUTC())) {
            assertThat(folder.isComplete()).isFalse();
            IndexWatch watch = new IndexWatch(folder, opened, lost, new Reindex(folder, opened, lost, texts));
            watch.run(new DefaultApplicationArguments());
            watch.destroy();
            assertThat(folder.isComplete()).isTrue();
            for (int page = 0; page < 2; page++) {
                assertThat(lost.find(query, page)).isEqualTo(index.find(query, page));
            }
            assertThat(lost.find(query, 0).total()).isEqualTo(27);
        }
        try (LuceneIndex again = search.textIndex(search.openIndex(folder), Clock.systemUTC())) {
            assertThat(again.find(query, 0).total()).isEqualTo(27);
        }
    }

    @Test
    void saysThatDocumentsMayBeMissingAndFindsThemAgainByItself() throws Exception {
        read(received("Livret", "livret.txt", "Bienvenue, dit le " + word));
        CountDownLatch looked = new CountDownLatch(1);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> index.putAll(() -> until(looked)));
        try {
            FileSystemUtils.deleteRecursively(DATA.resolve("index"));
            assertThat(search(staff(own), "absent" + word))
                    .hasStatusOk()
                    .bodyJson()
                    .satisfies(body -> {
                        body.assertThat().extractingPath("$.complete").isEqualTo(false);
                        body.assertThat().extractingPath("$.filing.filed").isEqualTo(0);
                    });
            assertThat(page(staff(own), "absent" + word))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Des pièces peuvent manquer ici.", "parmi les pièces déjà reclassées")
                    .contains("Celle que vous cherchez est peut-être là")
                    .doesNotContain("Aucune pièce lisible par vous");
            watch.tell(new Filing(12, 40));
            assertThat(page(staff(own), word)).bodyText().contains("12 reclassées sur 40.");
            assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.health().getDetails()).containsEntry("filed", 12L).containsEntry("of", 40L);
        } finally {
            looked.countDown();
        }
        writing.get(20, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.missing() == null);
        assertThat(search(staff(own), word)).bodyJson().satisfies(body -> {
            body.assertThat().extractingPath("$.total").isEqualTo(1);
            body.assertThat().extractingPath("$.complete").isEqualTo(true);
        });
        assertThat(page(staff(own), word)).bodyText().doesNotContain("Des pièces peuvent manquer");
    }

    private static List<Texts.ReadText> until(CountDownLatch looked) {
        try {
            assertThat(looked.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    /** Between the index and the end of its intake it is concluded nowhere, and would be forgotten. */
    @Test
    void filesAgainWhatIsReadAndNotYetConcluded() throws Exception {
        VersionView readable = received("Livret", "livret.txt", "Bienvenue, dit le " + word);
        VersionView waiting = received("Livret", "autre.txt", "Plus tard, dit le " + word);
        VersionView refused = received("Livret", "programme.txt", "#!/bin/sh\nrm " + word);
        intake.inspect(readable.document(), 1);
        assertThat(intake.inspect(refused.document(), 1)).isEqualTo(Intake.Outcome.REFUSED);
        List<ReadGrant.Readable> filed = new ArrayList<>();
        ReadGrant.Readable last = null;
        for (List<Texts.ReadText> next = texts.after(last); !next.isEmpty(); next = texts.after(last)) {
            next.forEach(text -> filed.add(text.key()));
            last = next.get(next.size() - 1).key();
        }
        assertThat(filed)
                .doesNotHaveDuplicates()
                .contains(new ReadGrant.Readable(readable.document(), 1))
                .doesNotContain(
                        new ReadGrant.Readable(waiting.document(), 1), new ReadGrant.Readable(refused.document(), 1));
    }

    @Test
    void isReadyWhileTheIndexIsOpen() throws IOException {
        try (LuceneIndex closed = LuceneIndexTests.opened(elsewhere)) {
            assertThat(closed.isReady()).isTrue();
            closed.close();
            assertThat(closed.isReady()).isFalse();
        }
        assertThat(mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
    }

    private VersionView received(String title, String fileName, String text) {
        return documents
                .receive(staff(own), own, deposit(title, fileName, text))
                .version();
    }

    private static Deposit deposit(String title, String fileName, String text) {
        return new Deposit(fileName, title, null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Deposit typed(String title, String fileName, String text) {
        return new Deposit(
                fileName, title, "LIVRET_ACCUEIL", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private int narrowed(Actor reader, String parameters) throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/api/search?" + parameters + (parameters.startsWith("q=") ? "" : "&q=" + word))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(reader))
                .exchange();
        return JSON.readTree(answer.getResponse().getContentAsString())
                .get("total")
                .asInt();
    }

    private VersionView read(VersionView version) {
        Intake.Outcome outcome = intake.inspect(version.document(), version.version());
        intake.index(version.document(), version.version());
        intake.conclude(version.document(), version.version(), outcome);
        return documents.version(staff(own), version.document(), version.version());
    }

    private Actor staff(StructureId structure) {
        return staff.computeIfAbsent(structure, theirs -> someone(theirs, Role.STAFF));
    }

    private Actor someone(@Nullable StructureId structure, Role role) {
        PersonId person = people.register(UUID.randomUUID() + "@exemple.fr", "Personne de l’exemple", PASSWORD);
        people.appoint(person, structure, Set.of(role), role.sitsOnTheBoard());
        return people.actingAs(person).get(0);
    }

    private static String code() {
        return "s" + UUID.randomUUID().toString().substring(0, 8);
    }

    private int total(Actor reader) throws Exception {
        return total(reader, word);
    }

    private int total(Actor reader, String words) throws Exception {
        return JSON.readTree(search(reader, words).getResponse().getContentAsString())
                .get("total")
                .asInt();
    }

    private MvcTestResult search(Actor reader, String words) {
        return mvc.get()
                .uri("/api/search")
                .param("q", words)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(reader))
                .exchange();
    }

    private MvcTestResult page(Actor reader, String words) {
        return mvc.get()
                .uri("/search")
                .param("q", words)
                .session(session(reader))
                .exchange();
    }

    private MockHttpSession session(Actor reader) {
        return sessions.computeIfAbsent(reader.username(), username -> {
            MvcTestResult entered = mvc.post()
                    .uri("/sign-in")
                    .with(csrf())
                    .param("username", username)
                    .param("password", PASSWORD)
                    .exchange();
            return (MockHttpSession) requireNonNull(entered.getRequest().getSession(false));
        });
    }

    private String token(Actor reader) {
        return tokens.computeIfAbsent(reader.username(), username -> {
            String asked = JSON.writeValueAsString(Map.of("username", username, "password", PASSWORD));
            MvcTestResult given = mvc.post()
                    .uri("/api/tokens")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(asked)
                    .exchange();
            return JSON.readTree(given.getResponse().getContentAsByteArray())
                    .get("token")
                    .asString();
        });
    }
}
