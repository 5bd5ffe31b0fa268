package org.palier.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.evidence.archives.SomeArchives;
import tools.jackson.databind.JsonNode;

/** Kills Palier while an import is at work: it goes on after the restart, and nothing is deposited or tied twice. */
class ImportKillTests {

    private static final int FILES = 40;
    private static final String PASSWORD = "palier-demo-2026";

    private final Path folder = Path.of("target", "data", "import-kill-" + UUID.randomUUID());
    private final Path runs = folder.resolve("data/run");

    @Test
    void goesOnWithAnImportThatAKillCutShort() throws IOException, InterruptedException {
        PalierProcess first = FilledDemo.in(folder);
        Api staff = Api.as(first.port(), "staff@s01.demo", PASSWORD);
        takesHeavierFormsFromThoseWhoAreKnown(Api.anonymous(first.port()), staff);
        String place = brought(staff, archive());
        await().atMost(Duration.ofMinutes(3)).until(() -> state(staff, place).equals("TRIED"));
        staff.post(place + "/run", Map.of()).expect(202);
        await().atMost(Duration.ofMinutes(3)).until(() -> deposited(staff, place) > 2);
        Set<Path> left = in(runs);
        first.kill();

        PalierProcess second = PalierProcess.fromClasses(folder, FilledDemo.PROFILE);
        assertThat(left).hasSize(1);
        assertThat(in(runs)).hasSize(1).doesNotContainAnyElementsOf(left);
        Api again = Api.as(second.port(), "staff@s01.demo", PASSWORD);
        await().atMost(Duration.ofMinutes(5)).until(() -> state(again, place).equals("DONE"));
        assertThat(deposited(again, place)).isEqualTo(FILES);
        Set<String> documents = new HashSet<>();
        for (int page = 0; page < 2; page++) {
            for (JsonNode line : again.get(place + "/lines?page=" + page).json().path("items")) {
                documents.add(line.path("document").asString(""));
            }
        }
        assertThat(documents).hasSize(FILES);
        second.close();
        assertThat(Stream.concat(in(runs).stream(), in(PalierProcess.elsewhere(folder)).stream()))
                .isEmpty();
    }

    private static Set<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.collect(Collectors.toSet());
        }
    }

    /** Beyond what a document may weigh, and only for an import. */
    private static void takesHeavierFormsFromThoseWhoAreKnown(Api anonymous, Api staff) {
        byte[] heavy = new byte[40_000_000];
        anonymous.upload("/api/imports", "lourd.zip", heavy, Map.of()).expect(413);
        staff.upload("/api/documents", "lourd.pdf", heavy, Map.of()).expect(413);
        String place = brought(staff, heavy);
        await().atMost(Duration.ofMinutes(3)).until(() -> state(staff, place).equals("REFUSED"));
        assertThat(staff.get(place).json().path("fault").asString("")).isEqualTo("NO_ZIP");
        staff.delete(place).expect(204);
        staff.get(place).expect(404);
    }

    private static String brought(Api staff, byte[] archive) {
        return "/api/imports/"
                + staff.upload("/api/imports", "pieces.zip", archive, Map.of())
                        .expect(202)
                        .json()
                        .path("id")
                        .asString("");
    }

    private static String state(Api as, String place) {
        return as.get(place).json().path("state").asString("");
    }

    private static int deposited(Api as, String place) {
        return as.get(place).json().path("lines").path("DEPOSITED").asInt(0);
    }

    private static byte[] archive() {
        StringBuilder table = new StringBuilder("fichier;titre;date\r\n");
        Object[] files = new Object[FILES * 2 + 2];
        for (int each = 0; each < FILES; each++) {
            files[each * 2] = each + ".pdf";
            files[each * 2 + 1] = SomeArchives.pdf("Pièce importée " + each);
            table.append(each).append(".pdf;Pièce ").append(each).append(";2026-01-02\r\n");
        }
        files[FILES * 2] = "tableau.csv";
        files[FILES * 2 + 1] = table.toString();
        return SomeArchives.zip(SomeArchives.files(files));
    }
}
