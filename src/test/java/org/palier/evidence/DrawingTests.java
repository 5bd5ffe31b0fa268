package org.palier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.evidence.parser.Drawing;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.ParserLimits;
import org.palier.shared.RunFolder;
import org.springframework.util.unit.DataSize;

/** A page that would be drawn for years is ended with its process, and nobody else waits for it. */
class DrawingTests {

    private static final String PDF = "application/pdf";

    @TempDir
    private Path folder;

    @Test
    void endsAPageThatLoopsWhileOthersAreDrawn() throws Exception {
        var limits = new ParserLimits(
                2,
                DataSize.ofMegabytes(160),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                60,
                RunFolder.in(folder),
                folder);
        try (var parser = new ForkedParser(limits)) {
            var endless = CompletableFuture.supplyAsync(() -> draw(parser, "endless", endless()));
            for (var other = 0; other < 3; other++) {
                assertThat(draw(parser, "other" + other, SomeDocuments.aPdf()).pages())
                        .hasSize(1);
            }
            assertThat(endless.isDone()).as("the others did not wait for it").isFalse();
            assertThat(endless.get(60, TimeUnit.SECONDS).hindrance()).isEqualTo(Hindrance.TOO_HEAVY);
        }
    }

    private Drawing draw(ForkedParser parser, String name, byte[] pdf) {
        try {
            var into = Files.createDirectory(folder.resolve(name));
            return parser.draw(Files.write(folder.resolve(name + ".pdf"), pdf), PDF, into);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static byte[] endless() {
        try {
            return HostileDocuments.endlessPdf();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
