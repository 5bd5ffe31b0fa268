package org.palier.evidence.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.Palier;
import org.palier.membership.People;
import org.palier.membership.Role;
import org.palier.membership.Structures;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An upload that was half sent when the service stopped. */
class RestartedUploadTests {

    @TempDir
    Path data;

    @Test
    void goesOnAfterARestart() throws Exception {
        var username = UUID.randomUUID() + "@exemple.fr";
        String upload;
        try (var before = start()) {
            var structure = before.getBean(Structures.class).open("s77", "Structure", "ACI", false);
            var people = before.getBean(People.class);
            people.appoint(
                    people.register(username, "Personne", TusPeer.PASSWORD), structure, Set.of(Role.STAFF), false);
            var staff = TusPeer.withAToken(port(before), username);
            upload = staff.announce("/api/uploads", 6, Map.of("filename", "notes.txt"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            staff.piece(upload, 0, new byte[] {'l', 'i', 'v'});
        }
        try (var after = start()) {
            var staff = TusPeer.withAToken(port(after), username);
            assertThat(staff.offset(upload).headers().firstValue("Upload-Offset"))
                    .contains("3");
            var last = staff.piece(upload, 3, new byte[] {'r', 'e', 't'});
            assertThat(staff.get(last.headers().firstValue("Palier-Document").orElseThrow() + "/content")
                            .body())
                    .isEqualTo("livret");
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Palier.class)
                .run("--server.port=0", "--palier.data=" + data, "--palier.workflow.node=restarted");
    }

    private static int port(ConfigurableApplicationContext palier) {
        return Integer.parseInt(palier.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
