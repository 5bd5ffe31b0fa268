package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Drawing;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.PlacedWords;
import org.palier.evidence.parser.Shift;
import org.palier.files.ObjectStore;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Has the pages of a version drawn: first the pictures go into the store, then one transaction makes them known. */
@Component
class Previews {

    private static final String TOO_HEAVY_TO_READ = "evidence.reason.too-heavy";

    private final Spool spool;
    private final Drawables drawables;
    private final ForkedParser parser;
    private final ObjectStore store;
    private final DrawnPages drawn;

    Previews(Spool spool, Drawables drawables, ForkedParser parser, ObjectStore store, DrawnPages drawn) {
        this.spool = spool;
        this.drawables = drawables;
        this.parser = parser;
        this.store = store;
        this.drawn = drawn;
    }

    void draw(DocumentVersion version) {
        if (drawn.isKnown(version.id())) {
            return;
        }
        if (TOO_HEAVY_TO_READ.equals(version.reason())) {
            drawn.write(version.id(), Hindrance.TOO_HEAVY, List.of(), List.of());
            return;
        }
        var folder = spool.folder();
        try {
            drawInto(folder, version);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    void giveUp(VersionId id) {
        drawn.write(id, Hindrance.NOT_DRAWN, List.of(), List.of());
    }

    private void drawInto(Path folder, DocumentVersion version) throws IOException {
        var file = spool.fetch(version);
        Drawing drawing;
        try {
            var drawable = drawables.of(file, version, folder);
            drawing = drawable.hindrance() != null
                    ? new Drawing(drawable.hindrance(), List.of())
                    : parser.draw(drawable.file(), drawable.mediaType(), folder);
        } finally {
            Files.delete(file);
        }
        if (drawing.hindrance() == Hindrance.TOO_HEAVY) {
            Shift.ranOutOfTime();
        }
        keep(version.id(), drawing.hindrance(), drawing.pages(), folder);
    }

    private void keep(VersionId id, @Nullable Hindrance hindrance, List<Drawing.Size> sizes, Path folder)
            throws IOException {
        var pages = new ArrayList<DocumentPage>();
        var words = new ArrayList<PlacedWords>();
        for (var size : sizes) {
            var number = pages.size() + 1;
            var picture = folder.resolve(Drawing.file(number));
            var key = PageRepository.PREFIX + UUID.randomUUID();
            try (var content = Files.newInputStream(picture)) {
                store.keep(key, content);
            }
            words.add(words(folder.resolve(Drawing.words(number))));
            pages.add(new DocumentPage(
                    new PageId(id, number), key, Sha256.of(Files.readAllBytes(picture)), size.width(), size.height()));
        }
        if (!drawn.write(id, hindrance, pages, words)) {
            pages.forEach(page -> store.remove(page.objectKey()));
        }
    }

    private static PlacedWords words(Path written) throws IOException {
        return PlacedWords.read(Files.exists(written) ? Files.readString(written) : "");
    }
}
