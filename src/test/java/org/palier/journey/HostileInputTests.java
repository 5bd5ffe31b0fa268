package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.evidence.HostileDocuments;
import org.palier.evidence.SomePictures;

/**
 * One structure sends everything that is bad for a reader, in a process with little memory: each file is kept and answered
 * by name, nothing ends the process, and what another structure sends meanwhile is taken, found and read.
 */
class HostileInputTests {

    private static final String PASSWORD = "palier-demo-2026";
    private static final int HONEST = 25;

    /** What becomes of them; of the others, that they are read as far as they can be. */
    private static final Map<String, String> FATES = Map.of(
            "sans-fin.pdf", "UNREADABLE",
            "lourd.docx", "UNREADABLE",
            "entites.docx", "UNREADABLE",
            "archive.pdf", "QUARANTINED",
            "programme.docx", "QUARANTINED");

    private final Path folder = Path.of("target", "data", "hostile-" + UUID.randomUUID());

    @Test
    void letsOthersGoOnWhileOneSendsWhatIsBadForAReader() throws IOException {
        try (PalierProcess palier = FilledDemo.in(
                folder,
                "--palier.evidence.parser.time=15s",
                "--palier.evidence.parser.heap=160MB",
                "--palier.evidence.preview.time=15s")) {
            Api hostile = Api.as(palier.port(), "staff@s01.demo", PASSWORD);
            Api honest = Api.as(palier.port(), "staff@s02.demo", PASSWORD);
            Map<String, String> bad = new LinkedHashMap<>();
            hostileFiles().forEach((name, bytes) -> bad.put(name, deposited(hostile, name, bytes)));
            List<String> good = new ArrayList<>();
            for (int number = 0; number < HONEST; number++) {
                byte[] bytes = ("Compte rendu numéro " + number + " du collectif.").getBytes(StandardCharsets.UTF_8);
                String id = deposited(honest, "compte rendu " + number + ".txt", bytes);
                assertThat(honest.get("/api/documents/" + id + "/versions/1/content")
                                .expect(200)
                                .bytes())
                        .isEqualTo(bytes);
                good.add(id);
            }
            assertThat(bad.values().stream().map(id -> state(hostile, id)))
                    .as("not yet done with them")
                    .contains("RECEIVED");
            good.forEach(id -> awaitState(honest, id, "READY"));
            bad.forEach((name, id) -> awaitState(hostile, id, FATES.getOrDefault(name, "READY")));
            assertThat(palier.printed()).doesNotContain("OutOfMemoryError");
        }
    }

    private static Map<String, byte[]> hostileFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("sans-fin.pdf", HostileDocuments.endlessPdf());
        files.put("lourd.docx", HostileDocuments.heavyDocx());
        files.put("geante.png", SomePictures.hugePng());
        files.put("entites.docx", HostileDocuments.entityBomb());
        files.put("gigaoctet.docx", HostileDocuments.zipBomb());
        files.put("mille.pdf", HostileDocuments.thousandPages());
        files.put("archive.pdf", HostileDocuments.zip("notes.txt", "bonjour"));
        files.put("programme.docx", HostileDocuments.anExecutable(1));
        files.put("double.jpg", HostileDocuments.polyglot());
        return files;
    }

    private static String deposited(Api by, String name, byte[] bytes) {
        return by.upload("/api/documents", name, bytes, Map.of())
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static void awaitState(Api by, String id, String state) {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(state(by, id)).isEqualTo(state));
    }

    private static String state(Api by, String id) {
        return by.get("/api/documents/" + id).expect(200).json().path("state").asString();
    }
}
