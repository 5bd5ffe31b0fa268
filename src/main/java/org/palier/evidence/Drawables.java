package org.palier.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.OfficeSuite;
import org.palier.evidence.parser.PhotoDecoder;
import org.springframework.stereotype.Component;

/** Brings a version into a form that the parser draws: office documents and HEIC photos by programs of the machine. */
@Component
class Drawables {

    private static final Set<String> DRAWN = Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff");
    private static final String PDF = "application/pdf";

    /**
     * A file that can be drawn, or why there is none.
     *
     * @param mediaType of the file, which may be another than the version's
     */
    record Drawable(@Nullable Hindrance hindrance, Path file, String mediaType) {}

    private final OfficeSuite office;
    private final PhotoDecoder photos;
    private final ForkedParser parser;

    Drawables(EvidenceSettings settings, ForkedParser parser) {
        this.parser = parser;
        this.office = new OfficeSuite(settings.office(), settings.preview().time());
        this.photos = new PhotoDecoder(settings.heic(), settings.preview().time());
    }

    /** What is made on the way lies in the folder. */
    Drawable of(Path file, DocumentVersion version, Path folder) throws IOException {
        return of(file, version.mediaType(), FileNames.extension(version.fileName()), folder);
    }

    /** The same for a file of this kind and extension. */
    Drawable of(Path file, String mediaType, String extension, Path folder) throws IOException {
        if (DRAWN.contains(mediaType)) {
            return new Drawable(null, file, mediaType);
        }
        if (isHeic(mediaType)) {
            var jpeg = folder.resolve("photo.jpg");
            return new Drawable(photos.open(file, jpeg), jpeg, "image/jpeg");
        }
        if (isOffice(mediaType)) {
            return printed(file, folder.resolve("office." + extension), folder);
        }
        return new Drawable(Hindrance.NO_PAGES, file, mediaType);
    }

    /** Without what its pages do not show, because the program draws deleted words as well. */
    private Drawable printed(Path file, Path source, Path folder) throws IOException {
        var shown = parser.shown(file, source);
        if (shown.isEmpty()) {
            return new Drawable(Hindrance.DAMAGED, file, PDF);
        }
        if (!shown.get().equals(source)) {
            Files.copy(file, source);
        }
        return new Drawable(office.print(source, folder), folder.resolve("office.pdf"), PDF);
    }

    private static boolean isHeic(String mediaType) {
        return mediaType.startsWith("image/hei");
    }

    private static boolean isOffice(String mediaType) {
        return Stream.of(
                        "application/vnd.openxmlformats-officedocument.",
                        "application/vnd.oasis.opendocument.",
                        "application/msword",
                        "application/vnd.ms-excel",
                        "application/vnd.ms-powerpoint",
                        "application/x-tika-ooxml",
                        "application/x-tika-msoffice")
                .anyMatch(mediaType::startsWith);
    }
}
