package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.shared.database.FrozenPeer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same journey on both databases, with the same migrations. */
class DossierJourneyTests {

    private static final Duration IDLE = Duration.ofSeconds(6);

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static Path folder() {
        return Path.of("target", "data", "journey-" + UUID.randomUUID()).toAbsolutePath();
    }

    @Nested
    @DirtiesContext
    class OnH2 extends DossierJourney {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            String data = FilledDemo.copiedTo(folder()).toString();
            settings.add("palier.data", () -> data);
        }
    }

    @Nested
    @DirtiesContext
    class OnPostgreSQL extends DossierJourney {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            String data = folder().toString();
            settings.add("palier.data", () -> data);
            settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
            settings.add("spring.datasource.username", () -> "postgres");
            settings.add("palier.database.lock", () -> "2s");
        }

        /** Last, when everything has been written: a peer that froze holding the journal keeps nobody for long. */
        @Test
        @Order(90)
        void goesOnWhenASecondProcessFreezesInsideItsTransaction() throws Exception {
            Api staff = as("staff@s01.demo");
            byte[] text = "Une note pendant que l’autre est figé.".getBytes(StandardCharsets.UTF_8);
            try (FrozenPeer peer = FrozenPeer.holding("s01", postgres.getJdbcUrl("postgres", "postgres"), IDLE)) {
                Instant before = Instant.now();
                Api.Answer waited = staff.upload("/api/documents", "note.txt", text, Map.of());
                assertThat(waited.status()).as(waited.text()).isEqualTo(503);
                assertThat(waited.code()).isEqualTo("shared.refusal.unavailable");
                assertThat(waited.response().headers().firstValue("Retry-After"))
                        .isPresent();
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
                as("staff@s02.demo")
                        .upload("/api/documents", "note.txt", text, Map.of())
                        .expect(201);
                await().atMost(IDLE.plusSeconds(20))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> staff.upload("/api/documents", "note.txt", text, Map.of())
                                        .status()
                                == 201);
            }
        }

        /** Frozen, it takes connections and says nothing; gone, it takes none. */
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        @Order(91)
        void saysAtEveryDoorThatTheDatabaseIsAway(boolean frozen) throws Exception {
            DatabaseServer server = DatabaseServer.of(postgres);
            EveryDoor doors = doors();
            List<CompletableFuture<EveryDoor.Reply>> underWay = doors.knock();
            if (frozen) {
                server.freeze();
            } else {
                server.end();
            }
            try {
                List<CompletableFuture<EveryDoor.Reply>> late = doors.knock();
                // by then nobody is remembered
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> late.stream()
                                .anyMatch(
                                        one -> one.isDone() && one.join().took().toSeconds() >= 3));
                List<CompletableFuture<EveryDoor.Reply>> unknown = doors.knockAsSomebody();
                assertThat(replies(late)).allSatisfy(reply -> {
                    assertIsInWords(reply);
                    switch (reply.needs()) {
                        case NOTHING -> assertThat(reply.status()).isEqualTo(200);
                        case WHO_ASKS -> assertThat(reply.status()).isIn(200, 404, 503);
                        case ALL -> assertThat(reply.status()).isEqualTo(503);
                    }
                });
                assertThat(replies(underWay)).allSatisfy(DossierJourneyTests::assertIsInWords);
                assertThat(replies(unknown)).allSatisfy(reply -> {
                    assertIsInWords(reply);
                    assertThat(reply.status()).isEqualTo(503);
                });
            } finally {
                if (frozen) {
                    server.thaw();
                } else {
                    server.begin();
                }
            }
            await().atMost(Duration.ofSeconds(8))
                    .untilAsserted(() -> assertThat(replies(doors.knock()))
                            .allSatisfy(reply -> assertThat(reply.status()).isLessThan(500)));
        }
    }

    private static void assertIsInWords(EveryDoor.Reply reply) {
        assertThat(reply.took()).isLessThan(Duration.ofSeconds(15));
        assertThat(reply.status()).isNotEqualTo(500);
        if (reply.status() == 503) {
            assertThat(reply.saysWhen()).isTrue();
            assertThat(reply.type())
                    .startsWith(reply.door().contains(" /api/") ? "application/problem+json" : "text/html");
        }
    }

    private static List<EveryDoor.Reply> replies(List<CompletableFuture<EveryDoor.Reply>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
