package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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

    private static String data() {
        return Path.of("target", "data", "journey-" + UUID.randomUUID())
                .toAbsolutePath()
                .toString();
    }

    @Nested
    @DirtiesContext
    class OnH2 extends DossierJourney {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            String data = data();
            settings.add("palier.data", () -> data);
        }
    }

    @Nested
    @DirtiesContext
    class OnPostgreSQL extends DossierJourney {

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) {
            String data = data();
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
    }
}
