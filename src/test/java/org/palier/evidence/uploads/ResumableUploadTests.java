package org.palier.evidence.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.tus.java.client.TusClient;
import io.tus.java.client.TusExecutor;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.palier.membership.Structures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Uploads that go on after a cut, spoken to by a client of others' making and word by word. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:uploads;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1",
            "palier.data=target/data/uploads",
            "palier.evidence.resumable.per-person=3"
        })
@DirtiesContext
class ResumableUploadTests {

    private static final int LARGE = 25 * 1024 * 1024;
    private static final Path STAGED = Path.of("target/data/uploads/uploads/resumable/uploads");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Structures structures;

    @Autowired
    private Staging staging;

    @Autowired
    private Sweeping sweeping;

    private StructureId structure = StructureId.of("");
    private TusPeer staff = new TusPeer(0);

    @BeforeEach
    void openAStructure() throws Exception {
        var code = "u" + UUID.randomUUID().toString().substring(0, 8);
        structure = structures.open(code, "Structure " + code, "ACI", false);
        staff = somebody(Role.STAFF);
    }

    @Test
    void bringsALargeFileWholeOverALineThatKeepsDropping() throws Exception {
        var bytes = some(LARGE);
        try (var link = new DroppingLink(port, 400_000)) {
            var client = new TusClient();
            client.setUploadCreationURL(URI.create(link.url() + "/api/uploads").toURL());
            client.setHeaders(staff.pass());
            client.enableResuming(new TusURLMemoryStore());
            var upload = new TusUpload();
            upload.setInputStream(new ByteArrayInputStream(bytes));
            upload.setSize(bytes.length);
            upload.setFingerprint("photos");
            upload.setMetadata(Map.of("filename", "photos du chantier.pdf", "title", "Photos du chantier"));
            assertThat(patiently(client, upload)).isTrue();
            assertThat(link.drops()).isGreaterThan(40);
        }
        var kept = staff.get("/api/documents").body();
        assertThat((Integer) JsonPath.read(kept, "$.total")).isEqualTo(1);
        assertThat((String) JsonPath.read(kept, "$.items[0].title")).isEqualTo("Photos du chantier");
        assertThat((String) JsonPath.read(kept, "$.items[0].sha256")).isEqualTo(sha256(bytes));
    }

    @Test
    void makesADocumentOfWhatIsWholeAndFreesTheDisk() throws Exception {
        var bytes = some(50_000);
        var upload = announced(bytes.length);
        var half = staff.piece(upload, 0, Arrays.copyOf(bytes, 20_000));
        assertThat(half.statusCode()).isEqualTo(204);
        assertThat(half.headers().firstValue("Upload-Offset")).contains("20000");
        assertThat(half.headers().firstValue("Upload-Expires")).isPresent();
        assertThat(half.headers().firstValue("Palier-Document")).isEmpty();
        var last = staff.piece(upload, 20_000, Arrays.copyOfRange(bytes, 20_000, bytes.length));
        assertThat(last.statusCode()).isEqualTo(204);
        var address = last.headers().firstValue("Palier-Document").orElseThrow();
        assertThat((String) JsonPath.read(staff.get(address).body(), "$.sha256"))
                .isEqualTo(sha256(bytes));
        assertThat(data(upload)).doesNotExist();
        var asked = staff.offset(upload);
        assertThat(asked.headers().firstValue("Upload-Offset")).contains("50000");
        assertThat(asked.headers().firstValue("Palier-Document")).contains(address);
    }

    @Test
    void takesAFurtherVersionAndSaysWhatItHadAlready() throws Exception {
        var first = sent(some(2_000), Map.of("filename", "livret.pdf"));
        var document = address(first).replaceFirst("/versions/.*", "").replaceFirst(".*/", "");
        var bytes = some(3_000);
        var second = sent(bytes, Map.of("filename", "livret.pdf", "document", document));
        assertThat(address(second)).isEqualTo("/api/documents/" + document + "/versions/2");
        var again = sent(bytes, Map.of("filename", "copie.pdf"));
        assertThat(address(again)).isEqualTo("/api/documents/" + document + "/versions/2");
        assertThat(again.headers().firstValue("Palier-Duplicate")).contains("true");
    }

    /** On a device of Linux on which nothing has room, where the place of a piece is written down, and then what became of it. */
    @Test
    void saysThatTheDiskIsFullKeepsWhatItHasAndGoesOnOnceThereIsRoom() throws Exception {
        var bytes = some(50_000);
        var upload = announced(bytes.length);
        assertThat(staff.piece(upload, 0, Arrays.copyOf(bytes, 20_000)).statusCode())
                .isEqualTo(204);
        var rest = Arrays.copyOfRange(bytes, 20_000, bytes.length);
        var full = Files.createSymbolicLink(data(upload).resolveSibling("info.new"), Path.of("/dev/full"));
        assertProblem(staff.piece(upload, 20_000, rest), 507, "shared.refusal.no-room");
        assertThat(staff.offset(upload).headers().firstValue("Upload-Offset")).contains("20000");
        Files.delete(full);
        var still = Files.createSymbolicLink(data(upload).resolveSibling("outcome.new"), Path.of("/dev/full"));
        assertProblem(staff.piece(upload, 20_000, rest), 507, "shared.refusal.no-room");
        assertThat(staff.offset(upload).headers().firstValue("Palier-Document")).isEmpty();
        Files.delete(still);
        var last = staff.piece(upload, bytes.length, new byte[0]);
        var address = last.headers().firstValue("Palier-Document").orElseThrow();
        assertThat((String) JsonPath.read(staff.get(address).body(), "$.sha256"))
                .isEqualTo(sha256(bytes));
        assertThat((Integer) JsonPath.read(staff.get("/api/documents").body(), "$.total"))
                .isEqualTo(1);
    }

    @Test
    void takesTheStricterTypeSaidOfKnownBytesAndTellsAnotherStructureNothingOfThem() throws Exception {
        var bytes = some(2_000);
        var first = address(sent(bytes, Map.of("filename", "scan.pdf")));
        var said = Map.of("filename", "d.pdf", "title", "Déclaration de Mme Roux", "type", "DECLARATION_INTERETS");
        assertThat(address(sent(bytes, said))).isEqualTo(first);
        var known = staff.get(first).body();
        assertThat((String) JsonPath.read(known, "$.type")).isEqualTo("DECLARATION_INTERETS");
        assertThat((String) JsonPath.read(known, "$.title")).isEqualTo("Déclaration de Mme Roux");
        openAStructure();
        var theirs = sent(bytes, Map.of("filename", "livret.pdf", "type", "LIVRET_ACCUEIL"));
        assertThat(theirs.headers().firstValue("Palier-Duplicate").orElse("")).isNotEqualTo("true");
        assertThat(address(theirs)).isNotEqualTo(first);
        var own = staff.get(address(theirs)).body();
        assertThat((String) JsonPath.read(own, "$.type")).isEqualTo("LIVRET_ACCUEIL");
        assertThat(own).doesNotContain("Roux", "DECLARATION_INTERETS");
        assertThat(staff.get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAPieceThatWasDamagedOnItsWay() throws Exception {
        var bytes = some(4_000);
        var upload = announced(bytes.length);
        var wrong = staff.piece(upload, 0, bytes, "Upload-Checksum", "sha256 " + checksum(some(4_000)));
        assertProblem(wrong, 460, "evidence.refusal.upload-checksum");
        assertThat(staff.offset(upload).headers().firstValue("Upload-Offset")).contains("0");
        var right = staff.piece(upload, 0, bytes, "Upload-Checksum", "sha256 " + checksum(bytes));
        assertThat(right.headers().firstValue("Palier-Document")).isPresent();
    }

    @Test
    void refusesMoreThanWasAnnounced() throws Exception {
        var measured = announced(1_000);
        assertProblem(staff.piece(measured, 0, some(1_001)), 400, "evidence.refusal.upload-length");
        assertThat(staff.offset(measured).headers().firstValue("Upload-Offset")).contains("0");
        var unmeasured = announced(1_000);
        assertProblem(staff.unmeasured(unmeasured, 0, some(500_000)), 400, "evidence.refusal.upload-length");
        assertThat(staff.offset(unmeasured).statusCode()).isEqualTo(404);
        assertThat(data(unmeasured)).doesNotExist();
    }

    @Test
    void refusesAPieceThatDoesNotFollow() throws Exception {
        assertProblem(staff.piece(announced(1_000), 10, some(10)), 409, "evidence.refusal.upload-offset");
    }

    @ParameterizedTest
    @CsvSource({
        "virus.exe, 1000, 415, evidence.refusal.extension",
        "livret.pdf, 31457281, 413, evidence.refusal.too-large",
        "livret.pdf, 0, 422, evidence.refusal.empty",
        "'', 1000, 422, evidence.refusal.no-file"
    })
    void refusesBeforeAnythingIsSent(String name, long length, int status, String code) throws Exception {
        assertProblem(staff.announce("/api/uploads", length, Map.of("filename", name)), status, code);
    }

    @Test
    void refusesWhomThePlainFormRefuses() throws Exception {
        var livret = Map.of("filename", "livret.pdf");
        assertProblem(somebody(Role.CHAIR).announce("/api/uploads", 10, livret), 403, "shared.refusal.forbidden");
        assertProblem(
                staff.announce("/api/uploads", 10, Map.of("filename", "livret.pdf", "structure", "ailleurs")),
                404,
                "shared.refusal.unknown");
        assertThat(new TusPeer(port).announce("/api/uploads", 10, livret).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsAnUploadFromEverybodyElse() throws Exception {
        var upload = announced(1_000);
        var other = somebody(Role.STAFF);
        assertThat(other.offset(upload).statusCode()).isEqualTo(404);
        assertProblem(other.piece(upload, 0, some(10)), 404, "shared.refusal.unknown");
        assertThat(other.giveUp(upload).statusCode()).isEqualTo(404);
        assertThat(staff.offset(upload).headers().firstValue("Upload-Offset")).contains("0");
    }

    @Test
    void freesTheDiskOfWhatIsGivenUp() throws Exception {
        var upload = announced(1_000);
        staff.piece(upload, 0, some(400));
        assertThat(data(upload)).hasSize(400);
        assertThat(staff.giveUp(upload).statusCode()).isEqualTo(204);
        assertThat(data(upload).getParent()).doesNotExist();
        assertThat(staff.offset(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsWhatExpired() throws Exception {
        var upload = announced(1_000);
        var info = staging.getUploadInfo(
                new me.desair.tus.server.upload.UploadId(UUID.fromString(upload.replaceFirst(".*/", ""))));
        info.updateExpiration(-1_000);
        staging.update(info);
        assertThat(staff.offset(upload).statusCode()).isEqualTo(404);
        assertThat(data(upload)).exists();
        sweeping.sweep();
        assertThat(data(upload).getParent()).doesNotExist();
    }

    @Test
    void opensOnlySoManyForOnePerson() throws Exception {
        for (var count = 0; count < 3; count++) {
            announced(1_000);
        }
        var fourth = staff.announce("/api/uploads", 1_000, Map.of("filename", "livret.pdf"));
        assertProblem(fourth, 429, "evidence.refusal.upload-many");
    }

    @Test
    void letsOneRequestAtATimeAtAnUpload() throws Exception {
        var upload = announced(1_000);
        try (var slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream()
                    .write(("PATCH " + upload + " HTTP/1.1\r\nHost: palier\r\nTus-Resumable: 1.0.0\r\n"
                                    + "Authorization: " + staff.pass().get("Authorization")
                                    + "\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                                    + "Content-Length: 1000\r\n\r\nune ")
                            .getBytes(StandardCharsets.US_ASCII));
            org.awaitility.Awaitility.await().until(() -> staff.offset(upload).statusCode() == 423);
        }
        org.awaitility.Awaitility.await()
                .until(() -> staff.offset(upload)
                        .headers()
                        .firstValue("Upload-Offset")
                        .isPresent());
    }

    @Test
    void goesByAPageWithItsFormTokenOnly() throws Exception {
        var browser = TusPeer.withASession(port, person(Role.STAFF));
        var livret = Map.of("filename", "livret.pdf");
        assertThat(browser.announce("/uploads", 10, livret).statusCode()).isNotEqualTo(201);
        browser.bringTheFormToken();
        var upload = browser.announce("/uploads", 10, livret)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(upload).startsWith("/uploads/");
        assertThat(browser.piece(upload, 0, some(10)).headers().firstValue("Palier-Document"))
                .isPresent();
        assertProblem(
                browser.announce("/uploads", 10, Map.of("filename", "virus.exe")), 415, "evidence.refusal.extension");
    }

    @Test
    void saysWhatItCanDo() throws Exception {
        var said = staff.abilities().headers();
        assertThat(said.firstValue("Tus-Extension")).contains("creation,checksum,termination,expiration");
        assertThat(said.firstValue("Tus-Max-Size")).contains("31457280");
        assertThat(said.firstValue("Tus-Checksum-Algorithm").orElse("")).contains("sha256");
    }

    private boolean patiently(TusClient client, TusUpload upload) throws Exception {
        var executor = new TusExecutor() {
            @Override
            protected void makeAttempt() throws io.tus.java.client.ProtocolException, java.io.IOException {
                var uploader = client.resumeOrCreateUpload(upload);
                uploader.setChunkSize(64 * 1024);
                while (uploader.uploadChunk() > -1) {
                    // on to the next
                }
                uploader.finish(false);
            }
        };
        var delays = new int[400];
        Arrays.fill(delays, 40);
        executor.setDelays(delays);
        return executor.makeAttempts();
    }

    private String announced(long length) throws Exception {
        var answer = staff.announce("/api/uploads", length, Map.of("filename", "livret.pdf"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> sent(byte[] bytes, Map<String, String> said) throws Exception {
        var upload = staff.announce("/api/uploads", bytes.length, said)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return staff.piece(upload, 0, bytes);
    }

    private TusPeer somebody(Role role) throws Exception {
        return TusPeer.withAToken(port, person(role));
    }

    private String person(Role role) {
        var username = UUID.randomUUID() + "@exemple.fr";
        var person = people.register(username, "Personne de l’exemple", TusPeer.PASSWORD);
        people.appoint(person, structure, Set.of(role), false);
        return username;
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Palier-Document").orElseThrow();
    }

    private static Path data(String upload) {
        return STAGED.resolve(upload.replaceFirst(".*/", "")).resolve("data");
    }

    private static byte[] some(int length) {
        var bytes = new byte[length];
        new Random().nextBytes(bytes);
        return bytes;
    }

    private static String checksum(byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat((String) JsonPath.read(answer.body(), "$.code")).isEqualTo(code);
        assertThat((Integer) JsonPath.read(answer.body(), "$.status")).isEqualTo(status);
    }
}
