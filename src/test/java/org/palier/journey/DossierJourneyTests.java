package org.palier.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same journey on both databases, with the same migrations. */
class DossierJourneyTests {

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
        }
    }
}
