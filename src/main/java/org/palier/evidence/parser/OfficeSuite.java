package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LibreOffice, where the machine has it: prints office documents to PDF, without macros and without calling anywhere. */
public class OfficeSuite {

    private static final int MEGABYTES = 4096;
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
            </oor:items>
            """;

    private final String named;
    private final Duration limit;

    /** Named by its path, or looked up when the name is empty. */
    public OfficeSuite(String named, Duration limit) {
        this.named = named;
        this.limit = limit;
    }

    /** Prints a file into a folder under the same name and the extension {@code pdf}; or says why it cannot be. */
    public @Nullable Hindrance print(Path file, Path folder) throws IOException {
        var suite = OutsideProgram.found(named, "soffice", "libreoffice");
        if (suite.isEmpty()) {
            return Hindrance.NO_OFFICE;
        }
        var profile = folder.resolve("profile");
        Files.createDirectories(profile.resolve("user"));
        Files.writeString(profile.resolve("user").resolve("registrymodifications.xcu"), SETTINGS);
        var inTime = suite.get()
                .run(
                        folder,
                        MEGABYTES,
                        limit,
                        List.of(
                                "-env:UserInstallation="
                                        + profile.toAbsolutePath().toUri(),
                                "--headless",
                                "--norestore",
                                "--nolockcheck",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toAbsolutePath().toString(),
                                file.toAbsolutePath().toString()));
        if (!inTime) {
            return Hindrance.TOO_HEAVY;
        }
        var name = file.getFileName().toString();
        var printed = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
        return Files.exists(printed) ? null : Hindrance.DAMAGED;
    }
}
