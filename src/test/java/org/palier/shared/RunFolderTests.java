package org.palier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves goes once it has ended, however it ended, and not before. */
class RunFolderTests {

    @TempDir
    private Path data;

    @Test
    void removesWhatAKilledProcessLeftAndNothingOfOneThatLives() throws Exception {
        try (var killed = RunHolder.on(data);
                var living = RunHolder.on(data)) {
            assertThat(killed.file()).exists();
            killed.kill();
            var run = RunFolder.in(data);
            assertThat(killed.folder()).doesNotExist();
            assertThat(living.file()).exists();

            var own = run.file("own", "");
            living.kill();
            run.tidy();
            assertThat(living.folder()).doesNotExist();
            assertThat(own).exists();
            try (var another = RunHolder.on(data)) {
                assertThat(another.file()).exists();
                assertThat(own).exists();
            }
        }
    }

    @Test
    void isOneForAProcessHoweverTheDataFolderIsNamed() throws IOException {
        var link = Files.createSymbolicLink(data.resolve("link"), Files.createDirectory(data.resolve("place")));
        assertThat(RunFolder.in(link)).isSameAs(RunFolder.in(data.resolve("place")));
    }

    @Test
    void removesNothingThatIsNotAnEndedRun() throws IOException {
        var outside =
                Files.writeString(Files.createDirectory(data.resolve("outside")).resolve("kept"), "kept");
        Files.createFile(outside.resolveSibling("lock"));
        var runs = Files.createDirectory(data.resolve("run"));
        var linked = Files.createSymbolicLink(runs.resolve("linked"), outside.getParent());
        var ended = endedRun("ended");
        Files.createSymbolicLink(ended.resolve("folder"), outside.getParent());
        Files.createSymbolicLink(ended.resolve("file"), outside);
        var note = Files.writeString(runs.resolve("note"), "kept");
        var withoutLocks = Files.createDirectories(runs.resolve("unlocked").resolve("tomcat"));
        old(runs.resolve("unlocked"));
        var beingMade = Files.createDirectory(runs.resolve("being-made"));
        var neverMade = Files.createDirectory(runs.resolve("never-made"));
        Files.createFile(neverMade.resolve("lock.new"));
        old(neverMade);

        RunFolder.in(data);
        assertThat(ended).doesNotExist();
        assertThat(neverMade).doesNotExist();
        assertThat(outside).hasContent("kept");
        assertThat(outside.resolveSibling("lock")).exists();
        assertThat(linked).isSymbolicLink();
        assertThat(note).hasContent("kept");
        assertThat(withoutLocks).exists();
        assertThat(beingMade).exists();
    }

    @Test
    void isNotStoppedByWhatCannotBeRemoved() throws IOException {
        var stays = Files.createDirectories(data.resolve("run").resolve("stays").resolve("lock"));
        var ended = endedRun("ended");
        assertThat(RunFolder.in(data).file("some", "")).exists();
        assertThat(stays).exists();
        assertThat(ended).doesNotExist();
    }

    @Test
    void startsWhereItCannotBeMadeAndMakesItLater() throws IOException {
        var inTheWay = Files.createFile(data.resolve("run"));
        var run = RunFolder.in(data);
        var place = run.place("tomcat");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> run.file("some", ""));
        Files.delete(inTheWay);
        assertThat(run.file("some", "")).exists();
        assertThat(place).isDirectory();
    }

    /** As somebody may clear it by hand. */
    @Test
    void isMadeAnewWhenItIsRemovedInUse() throws IOException, InterruptedException {
        var run = RunFolder.in(data);
        var file = run.file("some", "");
        Files.delete(file);
        Files.delete(file.resolveSibling("lock"));
        Files.delete(file.getParent());
        var another = run.folder("another");
        assertThat(another).isDirectory();
        try (var other = RunHolder.on(data)) {
            assertThat(another).isDirectory();
        }
    }

    private Path endedRun(String name) throws IOException {
        var run = Files.createDirectories(data.resolve("run").resolve(name));
        Files.createFile(run.resolve("lock"));
        Files.writeString(Files.createDirectories(run.resolve("within")).resolve("file"), "left");
        return run;
    }

    private static void old(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
