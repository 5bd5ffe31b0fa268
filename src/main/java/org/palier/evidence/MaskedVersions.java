package org.palier.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.Blackout;
import org.palier.evidence.parser.ForkedParser;
import org.palier.evidence.parser.Hindrance;
import org.palier.evidence.parser.Shift;
import org.palier.membership.Actor;
import org.palier.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Versions made in the forked parser from pictures of another version's pages. */
@Service
class MaskedVersions implements Occultation {

    private final Documents documents;
    private final VersionRepository versions;
    private final PagePictures pictures;
    private final PersonalPlaces places;
    private final DocumentRights rights;
    private final Reading reading;
    private final Spool spool;
    private final Drawables drawables;
    private final ForkedParser parser;
    private final Deposits deposits;

    MaskedVersions(
            Documents documents,
            VersionRepository versions,
            PagePictures pictures,
            PersonalPlaces places,
            DocumentRights rights,
            Reading reading,
            Spool spool,
            Drawables drawables,
            ForkedParser parser,
            Deposits deposits) {
        this.documents = documents;
        this.versions = versions;
        this.pictures = pictures;
        this.places = places;
        this.rights = rights;
        this.reading = reading;
        this.spool = spool;
        this.drawables = drawables;
        this.parser = parser;
        this.deposits = deposits;
    }

    @Override
    public VersionView maskable(Actor by, DocumentId document, int version) {
        var view = documents.version(by, document, version);
        rights.mustAdd(by, view.structure());
        return view;
    }

    @Override
    public Proposals proposed(Actor by, DocumentId document, int version) {
        maskable(by, document, version);
        var drawn = pictures.of(by, document, version).pages().size();
        return places.of(new VersionId(document, version), drawn);
    }

    @Override
    public Receipt mask(Actor by, DocumentId document, int number, List<Blackout> blackouts) {
        var view = maskable(by, document, number);
        mustLieOnPages(blackouts, pictures.of(by, document, number));
        var version = versions.findById(new VersionId(document, number)).orElseThrow(Refusal::unknown);
        var folder = spool.folder();
        try (var masked = Files.newInputStream(masked(version, blackouts, folder))) {
            var label = Label.masked(view);
            return deposits.take(
                    by, view.structure(), label, new Deposit(label.fileName(), view.title(), view.type(), masked));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private Path masked(DocumentVersion version, List<Blackout> blackouts, Path folder) throws IOException {
        var file = reading.open(version);
        try {
            var into = folder.resolve("masked.pdf");
            var drawable = drawables.of(file, version, folder);
            mustBeDone(drawable.hindrance());
            var mediaType = drawable.mediaType();
            var drawing = Shift.awaited(
                    version.structure().value(), () -> parser.mask(drawable.file(), mediaType, blackouts, into));
            mustBeDone(drawing.hindrance());
            return into;
        } finally {
            Files.delete(file);
        }
    }

    private static void mustBeDone(@Nullable Hindrance hindrance) {
        if (hindrance == Hindrance.MORE_PAGES) {
            throw EvidenceRefusals.occultation("occultation-pages");
        }
        if (hindrance != null) {
            throw EvidenceRefusals.occultation("occultation-failed");
        }
    }

    private static void mustLieOnPages(List<Blackout> blackouts, Preview preview) {
        if (preview.isPending()) {
            throw EvidenceRefusals.occultation("occultation-pending");
        }
        var pages = preview.pages().size();
        if (pages == 0) {
            throw EvidenceRefusals.occultation("occultation-text");
        }
        if (blackouts.isEmpty()) {
            throw EvidenceRefusals.occultation("occultation-empty");
        }
        if (blackouts.size() > MOST || !blackouts.stream().allMatch(one -> one.isOnOneOf(pages))) {
            throw EvidenceRefusals.occultation("occultation-rectangle");
        }
    }
}
