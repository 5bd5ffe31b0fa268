package org.palier.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The demo, filled once for all that tests start on a copy of it. */
final class FilledDemo {

    static final String PROFILE = "--spring.profiles.active=demo";
    static final String PASSWORD = "palier-demo-2026";

    private static @Nullable Path filled;

    private FilledDemo() {}

    /** Starts Palier on a copy, and waits until it is ready. */
    static PalierProcess in(Path folder, String... arguments) throws IOException {
        copiedTo(folder);
        String[] all = new String[arguments.length + 1];
        all[0] = PROFILE;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return PalierProcess.fromClasses(folder, all);
    }

    /** The data folder of a copy, for whoever starts on it in this process. */
    static synchronized Path copiedTo(Path folder) {
        Path data = folder.resolve("data");
        try {
            if (filled == null) {
                Path first = Path.of("target", "data", "demo-" + UUID.randomUUID());
                PalierProcess.archiving(first, PROFILE).close();
                filled = first;
            }
            FileSystemUtils.copyRecursively(filled.resolve("data"), data);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return data;
    }
}
