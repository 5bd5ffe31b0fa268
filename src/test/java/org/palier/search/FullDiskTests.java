package org.palier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index for which there is no room: the kernel refuses each write beyond a length ("File too large"), which stands for a
 * disk that is full, because a disk of a few kilobytes cannot be had without rights that a test has not.
 */
class FullDiskTests {

    private static final int BYTES = 40_000;

    @TempDir
    Path place;

    @Test
    void startsWithoutTheIndexAndWritesItOnceThereIsRoom() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(List.of(
                        "prlimit",
                        "--fsize=" + BYTES + ":unlimited",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classpath,
                        FullDisk.class.getName(),
                        place.resolve("index").toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("File too large", "missing true, complete false", "found 12");
    }
}
