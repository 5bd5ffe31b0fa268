package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The packaged jar runs as the classes do, its forked parser too, with its data under the folder it is started in. */
class PackagedJarIT {

    @Test
    void fillsTheDemoAndReadsItsDocuments() throws IOException {
        Path folder = Path.of("target", "data", "jar-" + UUID.randomUUID());
        try (PalierProcess palier =
                PalierProcess.fromJar(Path.of("target", "palier.jar"), folder, "--spring.profiles.active=demo")) {
            assertThat(folder.resolve("data")).isDirectory();
            assertThat(palier.printed()).contains("http://127.0.0.1:" + palier.port() + "/", "lead@s01.demo");
            JsonNode found = Api.as(palier.port(), "lead@s01.demo", "palier-demo-2026")
                    .get("/api/search?q=structure")
                    .expect(200)
                    .json();
            assertThat(found.path("total").asInt()).isPositive();
            assertThat(found.path("items").get(0).path("state").asString()).isEqualTo("READY");
        }
    }
}
