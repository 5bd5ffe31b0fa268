package org.palier.evidence.parser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The decoder of libheif, where the machine has it: HEIC is what some telephones take photos in. */
public class PhotoDecoder {

    private static final int MEGABYTES = 1024;

    private final String named;
    private final Duration limit;

    /** Named by its path, or looked up when the name is empty. */
    public PhotoDecoder(String named, Duration limit) {
        this.named = named;
        this.limit = limit;
    }

    /** Makes a JPEG of a HEIC photo; or says why it cannot be. */
    public @Nullable Hindrance open(Path photo, Path jpeg) throws IOException {
        var decoder = OutsideProgram.found(named, "heif-convert", "heif-dec");
        if (decoder.isEmpty()) {
            return Hindrance.NO_HEIC;
        }
        var folder = Objects.requireNonNull(jpeg.toAbsolutePath().getParent());
        var inTime = decoder.get()
                .run(
                        folder,
                        MEGABYTES,
                        limit,
                        List.of(
                                photo.toAbsolutePath().toString(),
                                jpeg.toAbsolutePath().toString()));
        if (!inTime) {
            return Hindrance.TOO_HEAVY;
        }
        return Files.exists(jpeg) ? null : Hindrance.DAMAGED;
    }
}
