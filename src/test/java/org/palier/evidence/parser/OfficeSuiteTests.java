package org.palier.evidence.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.demo.SampleDocuments;

/** What becomes of an office document on a machine with the suite, without it, and when it takes too long. */
class OfficeSuiteTests {

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    @Test
    void printsWhereTheMachineHasTheSuite() throws Exception {
        var hindrance = new OfficeSuite("", LONG).print(aDocx(), folder);
        if (OutsidePrograms.printsOfficeDocuments()) {
            assertThat(hindrance).isNull();
            assertThat(OutsidePrograms.textOf(folder.resolve("office.pdf"))).contains("encadrante technique");
        } else {
            assertThat(hindrance).isEqualTo(Hindrance.NO_OFFICE);
        }
    }

    @Test
    void saysThatTheSuiteIsNotThere() throws IOException {
        assertThat(new OfficeSuite("/nowhere/soffice", LONG).print(aDocx(), folder))
                .isEqualTo(Hindrance.NO_OFFICE);
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        var endless = program("exec sleep 600");
        assertThat(new OfficeSuite(endless, Duration.ofMillis(300)).print(aDocx(), folder))
                .isEqualTo(Hindrance.TOO_HEAVY);
        assertThat(ProcessHandle.current()
                        .children()
                        .map(child -> child.info().command().orElse("")))
                .noneMatch(command -> command.endsWith("sleep"));
    }

    @Test
    void saysThatNothingCameOfIt() throws IOException {
        assertThat(new OfficeSuite(program("exit 1"), LONG).print(aDocx(), folder))
                .isEqualTo(Hindrance.DAMAGED);
    }

    private Path aDocx() throws IOException {
        return Files.write(
                folder.resolve("office.docx"),
                SampleDocuments.docx("Livret", List.of("Lu avec son encadrante technique.")));
    }

    private String program(String script) throws IOException {
        var file = folder.resolve("program");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }
}
