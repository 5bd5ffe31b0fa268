package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Kills Palier at random moments while two hundred documents are uploaded, and once while some are erased: what was
 * acknowledged is there afterwards, whole and readable, or gone with its bytes; what was not is either there or not there,
 * never half.
 */
class KillTests {

    private static final int UPLOADS = 200;
    private static final int KILLS = 3;
    private static final String PASSWORD = "palier-demo-2026";

    private final Path folder = Path.of("target", "data", "kill-" + UUID.randomUUID());
    private final Map<String, String> acknowledged = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    /** The documents whose erasure was asked for, and what their bytes were; each is there as a whole, or gone as a whole. */
    private final Map<String, String> condemned = new HashMap<>();

    private final Set<String> erased = new HashSet<>();

    @Test
    void keepsEveryAcknowledgedUpload() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int next = 0;
        for (int life = 0; life <= KILLS; life++) {
            PalierProcess palier = PalierProcess.fromClasses(folder, "--spring.profiles.active=demo");
            Api staff = Api.as(palier.port(), "staff@s01.demo", PASSWORD);
            if (life == 1) {
                eraseUntilKilled(palier, random.nextInt(600));
                continue;
            }
            if (life == KILLS) {
                while (next < UPLOADS) {
                    upload(staff, next++);
                }
                verify(palier, "seed " + seed);
                palier.close();
            } else {
                int until = (life + 1) * UPLOADS / (KILLS + 1) - random.nextInt(10);
                next = uploadUntilKilled(palier, staff, next, until, random.nextInt(400));
            }
        }
    }

    private void eraseUntilKilled(PalierProcess palier, int delay) throws InterruptedException {
        Api lead = Api.as(palier.port(), "lead@s01.demo", PASSWORD);
        acknowledged.forEach((id, sha256) -> awaitReady(lead, id, "before the erasures"));
        ExecutorService killer = Executors.newSingleThreadExecutor();
        killer.execute(() -> killAfter(palier, delay));
        try {
            for (String id : List.copyOf(acknowledged.keySet())) {
                condemned.put(id, Objects.requireNonNull(acknowledged.remove(id)));
                lead.post("/api/documents/" + id + "/erasure", Map.of("reason", "Déposé deux fois."))
                        .expect(204);
                erased.add(id);
            }
        } catch (UncheckedIOException killed) {
            assertThat(condemned).isNotEmpty();
        } finally {
            killer.shutdown();
            assertThat(killer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private int uploadUntilKilled(PalierProcess palier, Api staff, int from, int until, int delay)
            throws InterruptedException {
        ExecutorService killer = Executors.newSingleThreadExecutor();
        int next = from;
        try {
            while (true) {
                if (next == until) {
                    killer.execute(() -> killAfter(palier, delay));
                }
                upload(staff, next++);
            }
        } catch (UncheckedIOException killed) {
            return next;
        } finally {
            killer.shutdown();
            assertThat(killer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void killAfter(PalierProcess palier, int delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay);
            palier.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void upload(Api staff, int number) {
        byte[] bytes = ("Pièce numéro " + number + " du carnet de bord de l’atelier.\n")
                .repeat(1 + number)
                .getBytes(StandardCharsets.UTF_8);
        sent.add(sha256(bytes));
        Answer answer = staff.upload("/api/documents", "carnet " + number + ".txt", bytes, Map.of())
                .expect(201);
        acknowledged.put(answer.json().path("id").asString(), sha256(bytes));
    }

    private void verify(PalierProcess palier, String seed) {
        Api staff = Api.as(palier.port(), "staff@s01.demo", PASSWORD);
        assertThat(acknowledged.size() + condemned.size()).as(seed).isGreaterThanOrEqualTo(UPLOADS - KILLS);
        condemned.forEach((id, sha256) -> {
            int status = staff.get("/api/documents/" + id).status();
            assertThat(status).as("%s of %s", id, seed).isIn(erased.contains(id) ? Set.of(404) : Set.of(404, 200));
            if (status == 200) {
                acknowledged.put(id, sha256);
            } else {
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(stored()).as(seed).doesNotContain(sha256));
            }
        });
        acknowledged.forEach((id, sha256) -> {
            awaitReady(staff, id, seed);
            byte[] bytes = staff.get("/api/documents/" + id + "/versions/1/content")
                    .expect(200)
                    .bytes();
            assertThat(sha256(bytes)).as("%s of %s", id, seed).isEqualTo(sha256);
        });
        listed(staff).forEach((id, sha256) -> {
            if (sent.contains(sha256)) {
                assertThat(sha256(staff.get("/api/documents/" + id + "/versions/1/content")
                                .expect(200)
                                .bytes()))
                        .as("%s of %s", id, seed)
                        .isEqualTo(sha256);
            }
        });
        JsonNode journal = Api.as(palier.port(), "operator@network.demo", PASSWORD)
                .get("/api/journal/verification")
                .expect(200)
                .json();
        assertThat(journal.path("intact").asBoolean()).as(seed).isTrue();
    }

    private static void awaitReady(Api reader, String id, String seed) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(reader.get("/api/documents/" + id)
                                .expect(200)
                                .json()
                                .path("state")
                                .asString())
                        .as("%s of %s", id, seed)
                        .isEqualTo("READY"));
    }

    /** The hashes of everything that lies in the object store. */
    private Set<String> stored() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("objects"))) {
            Set<String> hashes = new HashSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.add(sha256(Files.readAllBytes(file)));
            }
            return hashes;
        }
    }

    private static Map<String, String> listed(Api staff) {
        Map<String, String> all = new HashMap<>();
        for (int page = 0; ; page++) {
            JsonNode items =
                    staff.get("/api/documents?page=" + page).expect(200).json().path("items");
            if (items.isEmpty()) {
                return all;
            }
            items.forEach(
                    one -> all.put(one.path("id").asString(), one.path("sha256").asString()));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
