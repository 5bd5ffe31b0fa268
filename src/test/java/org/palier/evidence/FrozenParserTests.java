package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.evidence.parser.Findings;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.ParserLimits;
import org.palier.evidence.parser.Shift;
import org.palier.shared.RunFolder;
import org.springframework.util.unit.DataSize;

/** A parser process that stands still is none that a document was too heavy for. */
class FrozenParserTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void isKilledAndItsDocumentReadByAnother() throws Exception {
        var limits = new ParserLimits(
                1,
                DataSize.ofMegabytes(160),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                60,
                RunFolder.in(folder),
                folder);
        try (var parser = new ForkedParser(limits)) {
            read(parser, "before");
            var frozen = processes();
            assertThat(frozen).hasSize(1);
            assertThat(new ProcessBuilder(
                                    "kill", "-STOP", Long.toString(frozen.get(0).pid()))
                            .start()
                            .waitFor())
                    .isZero();
            awaitStanding(frozen.get(0));

            assertThat(Shift.last("s01", () -> read(parser, "after")).text()).contains("after");

            assertThat(frozen.get(0).isAlive()).isFalse();
            assertThat(processes()).hasSize(1).doesNotContainAnyElementsOf(frozen);
        }
    }

    /** As Linux tells it, which stops a process a little after it was asked to. */
    private static void awaitStanding(ProcessHandle process) {
        var told = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (Files.exists(told)) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Files.readString(told).contains(") T "));
        }
    }

    private Findings read(ForkedParser parser, String word) {
        try {
            var into = Files.createDirectory(folder.resolve(word));
            return parser.read(Files.writeString(folder.resolve(word + ".txt"), "Une note : " + word), "txt", into);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Those of this parser, whatever others this machine runs. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> Arrays.stream(child.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.contains(folder.toString())))
                .toList();
    }
}
