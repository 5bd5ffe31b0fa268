package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palier.evidence.parser.Drawing;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.PlacedWords;
import org.palier.evidence.parser.Shift;
import org.palier.files.ObjectStore;
import org.palier.files.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Has the pages of a version drawn: first the pictures go into the store, then one transaction makes them known. */
@Component
class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

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
        drawn(version, (drawing, folder) -> keep(version.id(), drawing, folder));
    }

    /** Draws pages anew whose pictures are damaged; whether there are such now. */
    boolean redraw(DocumentVersion version) {
        return drawn(
                version, (drawing, folder) -> !drawing.pages().isEmpty() && keepAnew(version.id(), drawing, folder));
    }

    void giveUp(VersionId id) {
        drawn.write(id, Hindrance.NOT_DRAWN, List.of(), List.of());
    }

    /** What is done with what was drawn into a folder. */
    private interface Keeping {
        boolean keep(Drawing drawing, Path folder) throws IOException;
    }

    private boolean drawn(DocumentVersion version, Keeping keeping) {
        var folder = spool.folder();
        try {
            return keeping.keep(drawing(folder, version), folder);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private Drawing drawing(Path folder, DocumentVersion version) throws IOException {
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
        return drawing;
    }

    private boolean keep(VersionId id, Drawing drawing, Path folder) throws IOException {
        var pages = stored(id, drawing, folder);
        return orRemoved(pages, drawn.write(id, drawing.hindrance(), pages, words(drawing, folder)));
    }

    private boolean keepAnew(VersionId id, Drawing drawing, Path folder) throws IOException {
        var pages = stored(id, drawing, folder);
        return orRemoved(pages, drawn.replace(id, pages, words(drawing, folder)));
    }

    private boolean orRemoved(List<DocumentPage> pages, boolean written) {
        if (!written) {
            discard(pages);
        }
        return written;
    }

    private void discard(List<DocumentPage> pages) {
        try {
            pages.forEach(page -> store.remove(page.objectKey()));
        } catch (StoreUnavailable leftToTheReconciler) {
            LOG.info("Pictures that nobody wants stay in the store until they are cleared");
        }
    }

    private List<DocumentPage> stored(VersionId id, Drawing drawing, Path folder) throws IOException {
        var pages = new ArrayList<DocumentPage>();
        for (var size : drawing.pages()) {
            var number = pages.size() + 1;
            var picture = folder.resolve(Drawing.file(number));
            var key = PageRepository.PREFIX + UUID.randomUUID();
            try (var content = Files.newInputStream(picture)) {
                store.keep(key, content);
            }
            pages.add(new DocumentPage(
                    new PageId(id, number), key, Sha256.of(Files.readAllBytes(picture)), size.width(), size.height()));
        }
        return pages;
    }

    private static List<PlacedWords> words(Drawing drawing, Path folder) throws IOException {
        var words = new ArrayList<PlacedWords>();
        for (var number = 1; number <= drawing.pages().size(); number++) {
            words.add(words(folder.resolve(Drawing.words(number))));
        }
        return words;
    }

    private static PlacedWords words(Path written) throws IOException {
        return PlacedWords.read(Files.exists(written) ? Files.readString(written) : "");
    }
}
