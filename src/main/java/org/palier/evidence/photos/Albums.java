package org.palier.evidence.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.Arrivals;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.DocumentState;
import org.palier.evidence.Documents;
import org.palier.evidence.EvidenceRefusals;
import org.palier.evidence.Receipt;
import org.palier.evidence.Strictness;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.PlainText;
import org.palier.shared.Refusal;
import org.palier.shared.RunFolder;
import org.springframework.stereotype.Component;

/**
 * Makes one PDF of several photos. The originals stay the documents that they are, with their own hash and their own trace:
 * a version would hide them behind the PDF, and one photo may prove something else.
 */
@Component
public class Albums {

    private static final int MOST = 40;
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");

    private final Documents documents;
    private final Strictness strictness;
    private final Arrivals arrivals;
    private final RunFolder run;
    private final Semaphore seat = new Semaphore(1, true);

    Albums(Documents documents, Strictness strictness, Arrivals arrivals, RunFolder run) {
        this.documents = documents;
        this.strictness = strictness;
        this.arrivals = arrivals;
        this.run = run;
    }

    /** The photos as they stand, in this order, for someone who may bring them together. */
    public List<VersionView> photos(Actor by, List<DocumentId> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("evidence.refusal.photo-count", MOST).at("document");
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            throw Refusal.invalid("evidence.refusal.photo-twice").at("document");
        }
        var photos =
                chosen.stream().map(document -> documents.latest(by, document)).toList();
        documents.mustBeReceivable(
                by, structure(photos), pdf(photos.get(0).title(), null, InputStream.nullInputStream()));
        photos.forEach(this::mustBeAPhoto);
        return photos;
    }

    /** Receives the PDF as a document of the photos' structure. */
    public Receipt bringTogether(Actor by, List<DocumentId> chosen, String title) {
        var photos = photos(by, chosen);
        var name = PlainText.says(title) ? title.strip() : photos.get(0).title();
        try {
            var file = run.file("album", ".pdf");
            try {
                drawInTurn(by, photos, name, file);
                try (var content = Files.newInputStream(file)) {
                    return documents.receive(by, structure(photos), pdf(name, type(photos), content));
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private void mustBeAPhoto(VersionView version) {
        if (arrivals.isUnconfirmed(version.document())) {
            throw Refusal.conflict("evidence.refusal.unconfirmed").at("document");
        }
        if (!PHOTOS.contains(version.mediaType()) || version.state() == DocumentState.QUARANTINED) {
            throw Refusal.invalid("evidence.refusal.photo-kind", version.fileName())
                    .at("document");
        }
    }

    private static Deposit pdf(String title, @Nullable String type, InputStream content) {
        return new Deposit(title.replaceAll("[/\\\\]", "-") + ".pdf", title, type, content);
    }

    /** As strict as the strictest of its photos, because it shows them all. */
    private @Nullable String type(List<VersionView> photos) {
        String type = null;
        for (var photo : photos) {
            type = strictness.stricter(type, photo.type());
        }
        return type;
    }

    private static StructureId structure(List<VersionView> photos) {
        var structures =
                new HashSet<>(photos.stream().map(VersionView::structure).toList());
        if (structures.size() > 1) {
            throw Refusal.unknown();
        }
        return structures.iterator().next();
    }

    /** One album at a time, because each holds a large picture in memory. */
    private void drawInTurn(Actor by, List<VersionView> photos, String title, Path file) throws IOException {
        if (!isSeated()) {
            throw EvidenceRefusals.busy();
        }
        try (var album = new Album(title, run.place("pdf"))) {
            for (var photo : photos) {
                try (var content = documents.content(by, photo.document(), photo.version())) {
                    album.add(new Photo(content.file(), photo.fileName()).upright());
                }
            }
            album.write(file);
        } finally {
            seat.release();
        }
    }

    private boolean isSeated() {
        try {
            return seat.tryAcquire(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
