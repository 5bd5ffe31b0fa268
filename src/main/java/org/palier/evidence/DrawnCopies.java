package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.palier.evidence.parser.PicturesPdf;
import org.palier.evidence.parser.PlacedWords;
import org.palier.membership.Actor;
import org.springframework.stereotype.Service;

/**
 * Copies made, when they are asked for, of the pictures that the parser drew: these are flat and bounded in number and size, and
 * go into the PDF as they are, so that nothing of the deposited file is opened again.
 */
@Service
class DrawnCopies implements Copies {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE = 10;

    private final Documents documents;
    private final PagePictures pictures;
    private final PageWordsRepository words;
    private final Spool spool;
    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    DrawnCopies(Documents documents, PagePictures pictures, PageWordsRepository words, Spool spool) {
        this.documents = documents;
        this.pictures = pictures;
        this.words = words;
        this.spool = spool;
    }

    @Override
    public Content copy(Actor reader, DocumentId document, int version) {
        var view = documents.version(reader, document, version);
        var preview = pictures.of(reader, document, version);
        if (preview.isPending() || view.state() == DocumentState.RECEIVED) {
            throw EvidenceRefusals.copyPending();
        }
        if (preview.pages().isEmpty()) {
            throw EvidenceRefusals.copyWithoutPages();
        }
        if (!isSeated()) {
            throw EvidenceRefusals.busy();
        }
        try {
            return new Content(view, written(reader, view, preview));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } finally {
            seats.release();
        }
    }

    private Path written(Actor reader, VersionView view, Preview preview) throws IOException {
        var placed = placed(new VersionId(view.document(), view.version()));
        var file = spool.file();
        var whole = false;
        try (var pdf = new PicturesPdf(spool.place())) {
            for (var page : preview.pages()) {
                var picture = pictures.picture(reader, view.document(), view.version(), page.page());
                pdf.add(picture, placed.getOrDefault(page.page(), PlacedWords.NONE));
            }
            pdf.write(file);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        return file;
    }

    private Map<Integer, PlacedWords> placed(VersionId version) {
        return words.of(version).stream().collect(Collectors.toMap(PageWords::page, PageWords::placed));
    }

    private boolean isSeated() {
        try {
            return seats.tryAcquire(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
