package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.evidence.SomeDocuments.aPdf;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.files.FaultyLink;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents over a real connection: what the API answers, and what the pages show. */
@EvidenceTest
class DocumentResourceTests {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    @Autowired
    private Intake intake;

    @Autowired
    private FaultyLink link;

    private StructureId structure = StructureId.of("");
    private Http staff = new Http(0);

    @BeforeEach
    void openAStructure() throws Exception {
        var code = "r" + UUID.randomUUID().toString().substring(0, 8);
        structure = structures.open(code, "Structure " + code, "ACI", false);
        staff = somebody(Role.STAFF);
    }

    @Test
    void answersAnUploadWithWhatItKeeps() throws Exception {
        var bytes = aPdf();
        var answer = staff.upload(
                "/api/documents", "livret.pdf", bytes, Map.of("title", "Livret d’accueil", "type", "LIVRET_ACCUEIL"));
        assertThat(answer.statusCode()).isEqualTo(201);
        String id = read(answer, "$.id");
        assertThat(answer.headers().firstValue("Location")).contains("/api/documents/" + id);
        assertThat((Integer) read(answer, "$.version")).isEqualTo(1);
        assertThat((Integer) read(answer, "$.size")).isEqualTo(bytes.length);
        assertThat((String) read(answer, "$.sha256")).hasSize(64);
        assertThat((String) read(answer, "$.mediaType")).isEqualTo("application/pdf");
        assertThat((String) read(answer, "$.fileName")).isEqualTo("livret.pdf");
        assertThat((String) read(answer, "$.state")).isEqualTo("RECEIVED");
        var latest = staff.get("/api/documents/" + id);
        assertThat((String) read(latest, "$.title")).isEqualTo("Livret d’accueil");
        assertThat((String) read(latest, "$.type")).isEqualTo("LIVRET_ACCUEIL");
        assertThat(staff.bytes("/api/documents/" + id + "/versions/1/content").body())
                .isEqualTo(bytes);
        assertThat((Integer) read(staff.get("/api/documents?q=livret"), "$.total"))
                .isEqualTo(1);
    }

    @Test
    void answersTheSameBytesWithTheDocumentThatIsThere() throws Exception {
        var bytes = aPdf();
        var first = staff.upload("/api/documents", "livret.pdf", bytes, Map.of());
        var again = staff.upload("/api/documents", "copie.pdf", bytes, Map.of());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat((Boolean) read(again, "$.duplicate")).isTrue();
        assertThat((String) read(again, "$.id")).isEqualTo(read(first, "$.id"));
    }

    @Test
    void takesAFurtherVersion() throws Exception {
        String id = read(staff.upload("/api/documents", "livret.pdf", aPdf(), Map.of()), "$.id");
        var second = staff.upload("/api/documents/" + id + "/versions", "livret.pdf", aPdf(), Map.of());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat((Integer) read(second, "$.version")).isEqualTo(2);
        assertThat(staff.get("/api/documents/" + id).body()).contains("\"versions\":[2,1]");
    }

    @Test
    void sendsAFileSoThatABrowserRunsNothingInIt() throws Exception {
        var name = "reçu « d’été » 🥕.pdf";
        String id = read(staff.upload("/api/documents", name, aPdf(), Map.of()), "$.id");
        var address = "/api/documents/" + id + "/versions/1/content";
        var headers = staff.bytes(address + "?inline=1").headers();
        assertThat(headers.firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''re%C3%A7u");
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
        conclude(id);
        var inline = staff.bytes(address + "?inline=1").headers();
        assertThat(inline.firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(inline.firstValue("Content-Type")).contains("application/pdf");
        assertThat(staff.bytes(address)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void givesTheTextAsPlainText() throws Exception {
        String id = read(
                staff.upload(
                        "/api/documents",
                        "notes.txt",
                        "Évaluation à Évreux <b>".getBytes(StandardCharsets.UTF_8),
                        Map.of()),
                "$.id");
        conclude(id);
        var text = staff.get("/api/documents/" + id + "/versions/1/text");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body()).isEqualTo("Évaluation à Évreux <b>");
    }

    @Test
    void refusesWhatCannotBeTakenWithTheReason() throws Exception {
        assertProblem(staff.upload("/api/documents", "virus.exe", aPdf(), Map.of()), 415, "evidence.refusal.extension");
        assertProblem(staff.upload("/api/documents", "vide.pdf", new byte[0], Map.of()), 422, "evidence.refusal.empty");
        assertProblem(staff.upload("/api/documents", "", new byte[0], Map.of()), 422, "evidence.refusal.no-file");
        assertProblem(
                staff.upload("/api/documents", "a.pdf", aPdf(), Map.of("type", "<b>")), 422, "evidence.refusal.type");
        assertProblem(
                staff.upload("/api/documents", "a.pdf", aPdf(), Map.of("structure", "ailleurs")),
                404,
                "shared.refusal.unknown");
        assertProblem(
                somebody(Role.CHAIR).upload("/api/documents", "a.pdf", aPdf(), Map.of()),
                403,
                "shared.refusal.forbidden");
        assertProblem(staff.get("/api/documents/pas-un-numero"), 404, "shared.refusal.unknown");
        assertProblem(staff.get("/api/documents/" + UUID.randomUUID()), 404, "shared.refusal.unknown");
    }

    @Test
    void refusesAnAnnouncedFileThatIsTooHeavyBeforeItIsRead() throws Exception {
        var head = "POST /api/documents HTTP/1.1\r\nHost: palier\r\nAuthorization: Bearer " + staff.token()
                + "\r\nContent-Type: multipart/form-data; boundary=----limite\r\nContent-Length: 40000000\r\n\r\n";
        assertThat(raw(head, out -> out.write(new byte[60_000])))
                .startsWith("HTTP/1.1 413")
                .contains("too-large");
        assertThat(raw(head, out -> out.write(new byte[40_000_000]))).startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesAnUnannouncedFileThatIsTooHeavyWhileItIsRead() throws Exception {
        var head = "POST /api/documents HTTP/1.1\r\nHost: palier\r\nAuthorization: Bearer " + staff.token()
                + "\r\nContent-Type: multipart/form-data; boundary=----limite\r\nTransfer-Encoding: chunked\r\n\r\n";
        var form = Http.form("lourd.pdf", new byte[5_000_000], Map.of());
        assertThat(raw(head, out -> {
                    out.write((Integer.toHexString(form.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(form);
                    out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }))
                .startsWith("HTTP/1.1 413")
                .contains("evidence.refusal.too-large");
    }

    @Test
    void showsDocumentsOnTheirPagesAndTakesOneThroughTheForm() throws Exception {
        var username = person(Role.LEAD);
        var browser = new Http(port);
        browser.signIn(username);
        assertThat(browser.get("/documents").body())
                .contains("Aucune pièce encore")
                .contains("id=\"file\"");
        var csrf = browser.csrf("/documents");
        var sent =
                browser.upload("/documents", "livret.pdf", aPdf(), Map.of("_csrf", csrf, "title", "Livret d’accueil"));
        assertThat(sent.statusCode()).isEqualTo(303);
        var address = sent.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("?received");
        var id = address.replaceFirst(".*/documents/", "").replace("?received", "");
        assertThat(browser.get("/documents/" + id).body()).contains("Livret d’accueil", "en cours de lecture");
        conclude(id);
        assertThat(browser.get("/documents/" + id).body())
                .contains("lisible", "Chaque personne recrutée", "français", "Version 1", "page 1 sur 1");
        assertThat(browser.get("/documents/" + id + "/versions/1").statusCode()).isEqualTo(200);
        assertThat(browser.get("/documents/" + id + "/versions/1/text").body()).contains("Chaque personne recrutée");
        assertThat(browser.get("/documents?q=accueil").body()).contains(id);
        assertThat(browser.get("/documents?lang=en").body()).contains("Deposit a document");
        var refused = browser.upload("/documents", "virus.exe", aPdf(), Map.of("_csrf", csrf, "title", "Mon titre"));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("id=\"refusal\"", "Mon titre");
    }

    @Test
    void tellsAPersonThatTheirFileIsTooHeavy() throws Exception {
        var username = person(Role.LEAD);
        var browser = new Http(port);
        browser.signIn(username);
        var refused = browser.upload(
                "/documents", "lourd.pdf", new byte[4_000_000], Map.of("_csrf", browser.csrf("/documents")));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("Ce fichier est trop lourd");
    }

    @Test
    void isAliveAndReadyForTheRestWhileTheStoreIsAway() throws Exception {
        var visitor = new Http(port);
        link.suffer(FaultyLink.Fault.DOWN);
        try {
            assertThat(visitor.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            var refused = staff.upload("/api/documents", "livret.pdf", aPdf(), Map.of());
            assertProblem(refused, 503, "evidence.refusal.store-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        } finally {
            link.suffer(FaultyLink.Fault.NONE);
        }
    }

    /** A store that takes everything and answers nothing: three seconds of patience here, eight by default. */
    @Test
    void saysInTimeThatTheStoreIsSilent() throws Exception {
        staff.upload("/api/documents", "livret.pdf", aPdf(), Map.of());
        link.suffer(FaultyLink.Fault.SILENT);
        try {
            var before = Instant.now();
            var refused = staff.upload("/api/documents", "livret.pdf", aPdf(), Map.of());
            assertProblem(refused, 503, "evidence.refusal.store-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            link.suffer(FaultyLink.Fault.NONE);
        }
    }

    private void conclude(String id) {
        var outcome = intake.inspect(DocumentId.of(id), 1);
        intake.preview(DocumentId.of(id), 1);
        intake.index(DocumentId.of(id), 1);
        intake.conclude(DocumentId.of(id), 1, outcome);
    }

    private Http somebody(Role role) throws Exception {
        var http = new Http(port);
        http.askForAToken(person(role));
        return http;
    }

    private String person(Role role) {
        var username = UUID.randomUUID() + "@exemple.fr";
        var person = people.register(username, "Personne de l’exemple", Http.PASSWORD);
        people.appoint(person, structure, Set.of(role), false);
        return username;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat((String) read(answer, "$.code")).isEqualTo(code);
    }

    private static <T> T read(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    /** Writes bytes to a connection. */
    private interface Sending {
        void to(OutputStream out) throws IOException;
    }

    /** Sends a request as it is, and reads the first of the answer even when not all could be sent. */
    private String raw(String head, Sending body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            body.to(socket.getOutputStream());
            socket.getOutputStream().flush();
            var answer = new byte[4096];
            var count = socket.getInputStream().read(answer);
            return new String(answer, 0, count, StandardCharsets.UTF_8);
        }
    }
}
