package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palier.demo.SampleDocuments;
import org.palier.journey.Api.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

/** From real proof documents to the level that the board adopts, as a list of verbs over the API of a running Palier. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class DossierJourney {

    private static final String PASSWORD = "palier-demo-2026";
    private static final String WORD = "chrysalide";

    @LocalServerPort
    private int port;

    private final Map<String, Api> people = new HashMap<>();

    Api as(String account) {
        return people.computeIfAbsent(account, who -> Api.as(port, who, PASSWORD));
    }

    EveryDoor doors() throws Exception {
        String account = "staff@s01.demo";
        String id = dossier("s01", "GOU");
        String code = seen(account, id).path("criteria").get(0).path("code").asString();
        String token = Api.anonymous(port)
                .post("/api/tokens", Map.of("username", account, "password", PASSWORD))
                .json()
                .path("token")
                .asString();
        return new EveryDoor(port, account, PASSWORD, token, "/dossiers/" + id + "/criteria/" + code + "/claim");
    }

    String dossier(String structure, String theme) {
        JsonNode items = as("lead@" + structure + ".demo")
                .get("/api/dossiers?structure=" + structure + "&theme=" + theme)
                .expect(200)
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0).path("id").asString();
    }

    JsonNode seen(String account, String dossier) {
        return as(account).get("/api/dossiers/" + dossier).expect(200).json();
    }

    String reviewer(String dossier) {
        return seen("lead@s01.demo", dossier).path("reviewer").asString();
    }

    private String uploaded(String fileName, byte[] bytes, String type) {
        Answer received = as("staff@s01.demo")
                .upload("/api/documents", fileName, bytes, Map.of("type", type))
                .expect(201);
        String id = received.json().path("id").asString();
        assertThat(received.json().path("size").asLong()).isEqualTo(bytes.length);
        assertThat(received.json().path("sha256").asString()).hasSize(64);
        return id;
    }

    private void ready(String document) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(as("staff@s01.demo")
                                .get("/api/documents/" + document)
                                .json()
                                .path("state")
                                .asString())
                        .isEqualTo("READY"));
    }

    private List<String> tasks(String account, String kind, String dossier) {
        List<String> criteria = new ArrayList<>();
        as(account).get("/api/tasks").expect(200).json().path("items").forEach(task -> {
            if (task.path("kind").asString().equals(kind)
                    && task.path("dossier").asString().equals(dossier)) {
                criteria.add(task.path("criterion").asString(""));
            }
        });
        return criteria;
    }

    @Test
    @Order(1)
    void carriesFiveKindsOfDocumentsToAnAdoptedLevel() {
        String id = dossier("s01", "INS");
        String path = "/api/dossiers/" + id;
        assertThat(seen("lead@s01.demo", id).path("state").asString()).isEqualTo("DRAFT");
        assertThat(tasks("staff@s01.demo", "PREPARE", id)).hasSize(1);

        List<String> text = List.of("Le mot rare de cette pièce est " + WORD + ".", "L’évaluation est partagée.");
        List<String> documents = List.of(
                uploaded("Livret d’accueil.pdf", SampleDocuments.pdf("Livret", text), "LIVRET_ACCUEIL"),
                uploaded("procédure.docx", SampleDocuments.docx("Procédure", text), "PROCEDURE"),
                uploaded("trame.odt", SampleDocuments.odt("Trame", text), "TRAME_VIERGE"),
                uploaded("suivi.xlsx", SampleDocuments.xlsx("Suivi", List.of(text)), "TABLEAU_SUIVI"),
                uploaded("affichage.jpg", SampleDocuments.jpeg(640, 480), "SUPPORT_SENSIBILISATION"));
        documents.forEach(this::ready);
        assertThat(as("staff@s01.demo")
                        .get("/api/documents/" + documents.get(0) + "/versions/1/text")
                        .expect(200)
                        .text())
                .contains(WORD);
        assertThat(as("lead@s01.demo")
                        .get("/api/search?q=" + WORD)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(as("lead@s05.demo")
                        .get("/api/search?q=" + WORD)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();

        List<String> codes = new ArrayList<>();
        seen("staff@s01.demo", id)
                .path("criteria")
                .forEach(one -> codes.add(one.path("code").asString()));
        assertThat(codes).hasSize(6);
        int[] levels = {2, 2, 3, 2, 2, 1};
        for (int index = 0; index < codes.size(); index++) {
            String criterion = path + "/criteria/" + codes.get(index);
            as("staff@s01.demo")
                    .put(criterion + "/claim", Map.of("level", levels[index], "comment", "Constaté en équipe."))
                    .expect(200);
            if (index < documents.size()) {
                as("staff@s01.demo")
                        .post(criterion + "/proofs", Map.of("document", documents.get(index)))
                        .expect(201);
            }
        }
        as("staff@s01.demo")
                .post(path + "/criteria/" + codes.get(5) + "/proofs", Map.of("statement", "Vu sur place."))
                .expect(201);
        as("staff@s01.demo").post(path + "/submission", Map.of()).expect(403);
        as("lead@s01.demo").post(path + "/submission", Map.of()).expect(200);
        assertThat(as("lead@s01.demo")
                        .post(path + "/submission", Map.of())
                        .expect(409)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("UNDER_REVIEW");

        String peer = reviewer(id);
        String lead = "lead@" + peer + ".demo";
        String staff = "staff@" + peer + ".demo";
        assertThat(tasks(lead, "REVIEW", id)).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(tasks(staff, "REVIEW", id)).hasSize(6);
        String content = "/api/documents/" + documents.get(0) + "/versions/1/content";
        as(lead).get(content).expect(404);
        as(lead).put(path + "/criteria/" + codes.get(0) + "/review", Map.of("outcome", "AGREED", "level", 2))
                .expect(403);
        as(lead).post(path + "/undertaking", Map.of("interests", "")).expect(200);
        String read = content.replace("/content", "/text");
        as(lead).get(read).expect(200);
        as(lead).get(content).expect(404);
        as(staff).get(read).expect(404);
        assertThat(as(lead).get("/api/search?q=" + WORD)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(4);

        String first = path + "/criteria/" + codes.get(0);
        as(lead).put(first + "/review", Map.of("outcome", "CLARIFY", "comment", "Depuis quand ?"))
                .expect(200);
        assertThat(tasks("staff@s01.demo", "CLARIFY", id)).containsExactly(codes.get(0));
        as("staff@s01.demo")
                .post(first + "/answer", Map.of("comment", "Depuis janvier."))
                .expect(200);
        as(lead).put(first + "/review", Map.of("outcome", "AGREED", "level", 2, "comment", ""))
                .expect(200);
        for (int index = 1; index < codes.size(); index++) {
            boolean disagreed = index == 2;
            as(lead).put(
                            path + "/criteria/" + codes.get(index) + "/review",
                            Map.of(
                                    "outcome", disagreed ? "DISAGREED" : "AGREED",
                                    "level", disagreed ? 2 : levels[index],
                                    "comment", disagreed ? "Le suivi n’est pas encore revu." : ""))
                    .expect(200);
        }
        JsonNode reviewed = seen("chair@s01.demo", id);
        assertThat(reviewed.path("state").asString()).isEqualTo("REVIEWED");
        assertThat(reviewed.path("criteria").get(2).path("claimed").asInt()).isEqualTo(3);
        assertThat(reviewed.path("criteria").get(2).path("reviewed").asInt()).isEqualTo(2);
        assertThat(reviewed.path("themeLevel").path("reviewed").asInt()).isEqualTo(2);

        for (String reader : List.of("lead@s01.demo", "staff@s01.demo", lead)) {
            assertThat(seen(reader, id).toString())
                    .as("mail addresses in what %s reads", reader)
                    .doesNotContain("@s0");
        }
        assertThat(reviewed.path("criteria").get(0).path("exchanges").valueStream())
                .hasSize(3)
                .allSatisfy(said -> assertThat(said.path("by").asString()).isNotBlank());

        assertThat(tasks("secretary@s01.demo", "CONVENE", id)).hasSize(1);
        as("lead@s01.demo")
                .post(path + "/resolution", Map.of("proposal", "ADOPT"))
                .expect(403);
        as("chair@s01.demo")
                .post(path + "/resolution", Map.of("proposal", "ADOPT"))
                .expect(201);
        assertThat(tasks("board1@s01.demo", "DECIDE", id)).hasSize(1);
        String digest = seen("board1@s01.demo", id).path("digest").asString();
        as("board1@s01.demo")
                .put(path + "/resolution/ballot", Map.of("vote", "FOR", "digest", "0".repeat(64)))
                .expect(409);
        as("lead@s01.demo")
                .put(path + "/resolution/ballot", Map.of("vote", "FOR", "digest", digest))
                .expect(403);
        for (String voter : List.of("board1", "board2")) {
            as(voter + "@s01.demo")
                    .put(path + "/resolution/ballot", Map.of("vote", "FOR", "digest", digest))
                    .expect(200);
        }
        Answer early = as("chair@s01.demo")
                .post(path + "/resolution/closing", Map.of())
                .expect(409);
        assertThat(early.json().path("missing").asInt()).isEqualTo(1);
        as("chair@s01.demo")
                .put(path + "/resolution/ballot", Map.of("vote", "ABSTAIN", "digest", digest))
                .expect(200);
        JsonNode closed = as("secretary@s01.demo")
                .post(path + "/resolution/closing", Map.of())
                .expect(200)
                .json();
        assertThat(closed.path("state").asString()).isEqualTo("CARRIED");
        assertThat(closed.path("count").path("votesFor").asInt()).isEqualTo(2);
        assertThat(closed.path("count").path("abstentions").asInt()).isEqualTo(1);

        JsonNode adopted = seen("lead@s01.demo", id);
        assertThat(adopted.path("state").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.path("themeLevel").path("adopted").asInt()).isEqualTo(2);
        adopted.path("criteria")
                .forEach(one -> assertThat(one.path("adopted").asInt())
                        .isEqualTo(one.path("reviewed").asInt()));
        assertThat(tasks("board1@s01.demo", "DECIDE", id)).isEmpty();
        as(lead).get(read).expect(404);

        JsonNode journal =
                as("lead@s01.demo").get(path + "/journal").expect(200).json().path("items");
        assertThat(journal.valueStream().map(entry -> entry.path("act").asString()))
                .contains("dossier.submitted", "dossier.reviewed", "board.ballot-cast", "dossier.adopted");
        JsonNode verified = as("operator@network.demo")
                .get("/api/journal/verification")
                .expect(200)
                .json();
        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(verified.path("entries").asLong()).isPositive();
    }

    @Test
    @Order(2)
    void refusesWhatIsNotPossibleAndSaysWhatIs() {
        String id = dossier("s01", "GOU");
        String path = "/api/dossiers/" + id;
        Api lead = as("lead@s01.demo");
        JsonNode criteria = seen("lead@s01.demo", id).path("criteria");
        String first = path + "/criteria/" + criteria.get(0).path("code").asString();
        assertThat(lead.put(first + "/claim", Map.of("level", 5)).expect(422).code())
                .isEqualTo("dossier.refusal.level");
        assertThat(lead.put(first + "/claim", Map.of("level", -1)).expect(422).code())
                .isEqualTo("dossier.refusal.level");
        lead.put(first + "/claim", Map.of("comment", "sans niveau")).expect(422);
        lead.send("PUT", first + "/claim", "application/json", "{\"level\": ").expect(400);
        lead.send("PUT", first + "/claim", "application/json", "{\"level\": \"deux\"}")
                .expect(400);
        lead.put(path + "/criteria/GOU-99/claim", Map.of("level", 1)).expect(404);
        lead.get("/api/dossiers/not-an-id").expect(404);
        lead.get("/api/dossiers/00000000-0000-0000-0000-000000000000").expect(404);
        as("lead@s05.demo").put(first + "/claim", Map.of("level", 1)).expect(404);
        assertThat(lead.put(path + "/criteria/GOU-02/applicability", Map.of("applicable", false, "reason", "Non"))
                        .expect(422)
                        .code())
                .isEqualTo("dossier.refusal.imperative");
        assertThat(lead.put(first + "/applicability", Map.of("applicable", false))
                        .expect(422)
                        .code())
                .isEqualTo("dossier.refusal.reason-missing");

        Answer incomplete = lead.post(path + "/submission", Map.of()).expect(422);
        assertThat(incomplete.json().path("missing").size()).isEqualTo(criteria.size());
        assertThat(lead.put(first + "/review", Map.of("outcome", "AGREED", "level", 1))
                        .expect(403)
                        .code())
                .isEqualTo("dossier.refusal.own-structure");
        Answer early = as("chair@s01.demo")
                .post(path + "/resolution", Map.of("proposal", "ADOPT"))
                .expect(409);
        assertThat(early.json().path("state").asString()).isEqualTo("DRAFT");
        assertThat(early.json().path("possible").size()).isPositive();
        assertThat(lead.get("/api/dossiers?state=NOWHERE").status()).isEqualTo(400);
    }

    @Test
    @Order(3)
    void keepsPersonalDocumentsFromThePeer() {
        String path = "/api/dossiers/" + dossier("s01", "ECO");
        String proofs = path + "/criteria/"
                + seen("lead@s01.demo", dossier("s01", "ECO"))
                        .path("criteria")
                        .get(0)
                        .path("code")
                        .asString()
                + "/proofs";
        String sheet = uploaded("émargement.pdf", SampleDocuments.pdf("Émargement", List.of("x")), "EMARGEMENT");
        Answer never =
                as("staff@s01.demo").post(proofs, Map.of("document", sheet)).expect(422);
        assertThat(never.code()).isEqualTo("dossier.refusal.statement-only");
        assertThat(never.json().path("propose").asString()).isEqualTo("statement");

        String minutes = uploaded("pv.pdf", SampleDocuments.pdf("PV", List.of("y")), "PV_INSTANCE");
        assertThat(as("staff@s01.demo")
                        .post(proofs, Map.of("document", minutes))
                        .expect(422)
                        .code())
                .isEqualTo("dossier.refusal.not-cleared");
        as("staff@s01.demo")
                .post(proofs, Map.of("document", minutes, "cleared", true))
                .expect(403);
        JsonNode proof = as("lead@s01.demo")
                .post(proofs, Map.of("document", minutes, "cleared", true))
                .expect(201)
                .json();
        as("lead@s01.demo")
                .post(proofs, Map.of("document", minutes, "cleared", true))
                .expect(409);
        assertThat(as("lead@s01.demo").get(path + "/journal").text()).contains("\"cleared\":\"true\"");
        as("lead@s01.demo").delete(proofs + "/" + proof.path("id").asString()).expect(204);
        as("lead@s01.demo").delete(proofs + "/" + proof.path("id").asString()).expect(404);
    }

    @Test
    @Order(4)
    void saysThatTheSameBytesAreThereAlready() {
        byte[] bytes = SampleDocuments.pdf("Deux fois", List.of("La même pièce."));
        String id = uploaded("une.pdf", bytes, "PROCEDURE");
        Answer again = as("lead@s01.demo")
                .upload("/api/documents", "deux.pdf", bytes, Map.of())
                .expect(200);
        assertThat(again.json().path("id").asString()).isEqualTo(id);
        assertThat(again.json().path("duplicate").asBoolean()).isTrue();
        Answer elsewhere = as("staff@s02.demo")
                .upload("/api/documents", "une.pdf", bytes, Map.of())
                .expect(201);
        assertThat(elsewhere.json().path("id").asString()).isNotEqualTo(id);
        byte[] read = as("staff@s02.demo")
                .get("/api/documents/" + elsewhere.json().path("id").asString() + "/versions/1/content")
                .expect(200)
                .bytes();
        assertThat(new String(read, StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    @Order(5)
    void closesAVoteOnceWhenTwoPeopleCloseIt() throws InterruptedException {
        String id = dossier("s01", "TER");
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        String digest = seen("board2@s01.demo", id).path("digest").asString();
        List<Thread> voters = List.of("board2", "secretary", "board3").stream()
                .map(voter -> new Thread(() -> answers.add(fresh(voter + "@s01.demo")
                        .put("/api/dossiers/" + id + "/resolution/ballot", Map.of("vote", "FOR", "digest", digest))
                        .status())))
                .toList();
        voters.forEach(Thread::start);
        for (Thread voter : voters) {
            voter.join();
        }
        assertThat(answers).allMatch(status -> status == 200 || status == 409).contains(200);
        answers.clear();
        List<Thread> closers = List.of("chair", "secretary").stream()
                .map(closer -> new Thread(() -> answers.add(fresh(closer + "@s01.demo")
                        .post("/api/dossiers/" + id + "/resolution/closing", Map.of())
                        .status())))
                .toList();
        closers.forEach(Thread::start);
        for (Thread closer : closers) {
            closer.join();
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    private Api fresh(String account) {
        return Api.as(port, account, PASSWORD);
    }
}
