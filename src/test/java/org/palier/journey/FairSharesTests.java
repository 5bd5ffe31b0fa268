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
import org.palier.demo.SampleDocuments;
import org.palier.evidence.HostileDocuments;

/**
 * One structure sends bombs and documents that hang whoever reads them, and another its notes after that: each of the notes is
 * read soon. The whole size, twenty and twenty beside fifty within two minutes with the limits as they are, is asked for with
 * {@code -Dpalier.test.whole-size=true}; the run's is a fifth of all of it.
 */
class FairSharesTests {

    private static final String PASSWORD = "palier-demo-2026";
    private static final Scale SCALE =
            Boolean.getBoolean("palier.test.whole-size") ? new Scale(20, 50, 30, 120) : new Scale(4, 10, 6, 24);

    private final Path folder = Path.of("target", "data", "fair-" + UUID.randomUUID());

    /** How many there are of each kind, how long one document may take, and how long a healthy one may wait. */
    private record Scale(int bad, int good, int seconds, int soon) {}

    @Test
    void readsTheNotesOfOneWhileAnotherSendsBombsAndDocumentsThatHang() throws IOException {
        try (PalierProcess palier = FilledDemo.in(
                folder,
                "--palier.evidence.parser.time=" + SCALE.seconds + "s",
                "--palier.evidence.parser.heap=160MB",
                "--palier.evidence.preview.time=" + 2 * SCALE.seconds + "s")) {
            Api hostile = Api.as(palier.port(), "staff@s01.demo", PASSWORD);
            Api honest = Api.as(palier.port(), "staff@s02.demo", PASSWORD);
            List<String> bad = new ArrayList<>();
            byte[] heavy = HostileDocuments.heavyDocx();
            for (int number = 0; number < SCALE.bad; number++) {
                bad.add(deposited(hostile, "sans fin.pdf", another(HostileDocuments.endlessPdf(), number)));
                bad.add(deposited(hostile, "bombe.docx", HostileDocuments.with(heavy, "word/a" + number, "" + number)));
            }
            Map<String, Long> sent = new LinkedHashMap<>();
            for (int number = 0; number < SCALE.good; number++) {
                byte[] note = SampleDocuments.pdf("Note " + number, List.of("Le collectif s’est réuni."));
                sent.put(deposited(honest, "note.pdf", note), System.nanoTime());
            }
            List<Duration> waits = new ArrayList<>();
            await().pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofSeconds(2L * SCALE.soon))
                    .until(() -> {
                        sent.entrySet().removeIf(one -> isRead(honest, one.getKey(), one.getValue(), waits));
                        return sent.isEmpty();
                    });
            assertThat(bad.stream().filter(id -> state(hostile, id).equals("RECEIVED")))
                    .as("not yet done with the bad ones")
                    .hasSizeGreaterThan(SCALE.bad / 2);
            assertThat(waits).hasSize(SCALE.good).allMatch(wait -> wait.toSeconds() < SCALE.soon);
            System.out.printf(
                    "Waits of the healthy ones, in ms: %s%n",
                    waits.stream().map(Duration::toMillis).sorted().toList());
        }
    }

    private static boolean isRead(Api by, String id, long since, List<Duration> waits) {
        boolean read = state(by, id).equals("READY");
        if (read) {
            waits.add(Duration.ofNanos(System.nanoTime() - since));
        }
        return read;
    }

    /** The same for a reader, and other bytes. */
    private static byte[] another(byte[] pdf, int number) {
        byte[] remark = ("\n% " + number).getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[pdf.length + remark.length];
        System.arraycopy(pdf, 0, all, 0, pdf.length);
        System.arraycopy(remark, 0, all, pdf.length, remark.length);
        return all;
    }

    private static String deposited(Api by, String name, byte[] bytes) {
        return by.upload("/api/documents", name, bytes, Map.of())
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static String state(Api by, String id) {
        return by.get("/api/documents/" + id).expect(200).json().path("state").asString();
    }
}
