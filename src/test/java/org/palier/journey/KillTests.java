package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/**
 * Kills Palier ten times at random moments, while it works and while it starts, and several people send files whole and in
 * pieces, erase, write and vote: what was acknowledged is there afterwards to the last byte and once, or gone with its
 * bytes; what was not is either there or not there, never half. {@code -Dpalier.test.seed} has the moments of a former run, {@code -Dpalier.test.kills} another number.
 */
class KillTests {

    private static final int KILLS = Integer.getInteger("palier.test.kills", 10);

    /** How many lives end at a moment of their start, most before anybody has had an answer. */
    private static final int WHILE_STARTING = Math.max(1, KILLS / 3);

    private final Path folder = Path.of("target", "data", "kill-" + UUID.randomUUID());
    private final long seed = Long.getLong("palier.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Shelf first = new Shelf("s01");
    private final Shelf second = new Shelf("s04");

    @SuppressWarnings("NullAway.Init")
    private PalierProcess palier;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void keepsEveryAcknowledgedByte() throws Exception {
        System.out.printf("Killing with seed %s%n", seed);
        palier = FilledDemo.in(folder);
        PalierProcess anyOfThem = palier;
        Erases erases = new Erases(anyOfThem::isListening, as("lead@s01.demo"), first);
        Decides decides = new Decides(anyOfThem::isListening, as("staff@s02.demo"), as("chair@s06.demo"), "s02", "s06");
        List<AtWork> people = List.of(
                new SendsForms(anyOfThem::isListening, as("staff@s01.demo"), first),
                new SendsForms(anyOfThem::isListening, as("staff@s04.demo"), second),
                new SendsPieces(anyOfThem::isListening, as("staff@s01.demo"), first),
                new SendsPieces(anyOfThem::isListening, as("staff@s04.demo"), second),
                erases,
                decides);
        ExecutorService each = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<?>> work = new ArrayList<>();
            people.forEach(one -> work.add(each.submit(one)));
            for (int kill = 0; kill < KILLS; kill++) {
                killAtSomeMoment(kill >= KILLS - WHILE_STARTING, people, work);
            }
            awaitAnAnswer(people, work);
            people.forEach(AtWork::end);
            for (Future<?> one : work) {
                one.get(2, TimeUnit.MINUTES);
            }
            assertThat(first.condemned()).as(named("erasures")).isNotEmpty();
            verify(first);
            verify(second);
            decides.look();
            assertThat(as("operator@network.demo")
                            .get("/api/journal/verification")
                            .expect(200)
                            .json()
                            .path("intact")
                            .asBoolean())
                    .isTrue();
            palier.close();
            verifyThatNothingLiesAbout(people.size());
        } finally {
            each.shutdownNow();
            palier.kill();
        }
        System.out.printf(
                "Kept %s and %s, erased %s%n",
                first.kept().size(), second.kept().size(), first.erased().size());
    }

    private void killAtSomeMoment(boolean starting, List<AtWork> people, List<Future<?>> work) throws Exception {
        if (starting) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(9_000));
        } else {
            awaitAnAnswer(people, work);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_500));
        }
        palier.kill();
        palier = palier.again();
    }

    /** Of everybody, and in this life. */
    private static void awaitAnAnswer(List<AtWork> people, List<Future<?>> work) throws Exception {
        int[] before = people.stream().mapToInt(AtWork::answers).toArray();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    for (Future<?> one : work) {
                        if (one.isDone()) {
                            one.get();
                        }
                    }
                    for (int one = 0; one < before.length; one++) {
                        if (people.get(one).answers() == before[one]) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private Api as(String account) {
        return Api.as(palier.port(), account, FilledDemo.PASSWORD);
    }

    private void verify(Shelf shelf) {
        Api staff = as("staff@" + shelf.structure() + ".demo");
        assertThat(shelf.kept()).hasSizeGreaterThanOrEqualTo(KILLS - WHILE_STARTING);
        shelf.condemned().forEach((id, sha256) -> verifyErasure(staff, shelf, id, sha256));
        shelf.kept()
                .forEach((id, sha256) ->
                        assertThat(readWhole(staff, id)).as(named(id)).isEqualTo(sha256));
        Map<String, Integer> times = new HashMap<>();
        listed(staff).forEach((id, sha256) -> {
            if (shelf.sent().contains(sha256)) {
                times.merge(sha256, 1, Integer::sum);
                assertThat(shelf.kept())
                        .as(named("nothing but what was acknowledged"))
                        .containsKey(id);
            }
        });
        assertThat(times.values()).as(named("once")).containsOnly(1);
        assertThat(times.keySet()).as(named("all")).containsAll(shelf.kept().values());
    }

    private void verifyErasure(Api staff, Shelf shelf, String id, String sha256) {
        int status = staff.get("/api/documents/" + id).status();
        assertThat(status).as(named(id)).isIn(shelf.erased().contains(id) ? Set.of(404) : Set.of(404, 200));
        if (status == 200) {
            shelf.kept().put(id, sha256);
        } else {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(
                            () -> assertThat(stored().values()).as(named(id)).doesNotContain(sha256));
        }
    }

    private String readWhole(Api staff, String id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(staff.get("/api/documents/" + id)
                                .expect(200)
                                .json()
                                .path("state")
                                .asString())
                        .as(named(id))
                        .isEqualTo("READY"));
        return Shelf.sha256(staff.get("/api/documents/" + id + "/versions/1/content")
                .expect(200)
                .bytes());
    }

    private String named(String what) {
        return what + " of seed " + seed;
    }

    /** What no row knows is what one of the people may have been at when it was killed, and where the reconciler looks. */
    private void verifyThatNothingLiesAbout(int people) throws IOException, SQLException {
        Set<String> unknown = new HashSet<>(stored().keySet());
        unknown.removeAll(KnownKeys.in(folder.resolve("data").resolve("database")));
        unknown.removeIf(key -> key.startsWith("palier/")); // the marks of the bucket
        // also what the embedded store was writing, under the key and a name of its own behind it
        assertThat(unknown)
                .as(named("orphans"))
                .allMatch(key -> key.matches("(documents|previews)/[0-9a-f-]{36}(-[0-9a-f-]{36})?"));
        assertThat(unknown.stream().filter(key -> key.startsWith("documents/")))
                .as(named("orphans"))
                .hasSizeLessThanOrEqualTo(KILLS * people);
    }

    /** The hash of everything that lies in the object store, by its key; the service may take a file away meanwhile. */
    private Map<String, String> stored() throws IOException {
        Path bucket = folder.resolve("data").resolve("objects").resolve("palier");
        try (Stream<Path> files = Files.walk(bucket)) {
            Map<String, String> hashes = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    hashes.put(bucket.relativize(file).toString(), Shelf.sha256(Files.readAllBytes(file)));
                } catch (NoSuchFileException gone) {
                    // it lay there when the others were listed, and does no more
                }
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
}
