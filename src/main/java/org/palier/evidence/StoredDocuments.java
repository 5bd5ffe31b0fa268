package org.palier.evidence;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.evidence.parser.CameraData;
import org.palier.files.StoreUnavailable;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** The documents of the structures: their rows in the database, their bytes in the store. */
@Service
class StoredDocuments implements Documents {

    private static final Limit SHOWN = Limit.of(20);

    private final Deposits deposits;
    private final Ledger ledger;
    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final TextRepository texts;
    private final DocumentRights rights;
    private final Reading reading;

    StoredDocuments(
            Deposits deposits,
            Ledger ledger,
            DocumentRepository documents,
            VersionRepository versions,
            TextRepository texts,
            DocumentRights rights,
            Reading reading) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.documents = documents;
        this.versions = versions;
        this.texts = texts;
        this.rights = rights;
        this.reading = reading;
    }

    @Override
    public Receipt receive(Actor by, StructureId structure, Deposit deposit) {
        rights.mustAdd(by, structure);
        return deposits.take(by, structure, Label.of(null, deposit), deposit);
    }

    @Override
    public Receipt revise(Actor by, DocumentId document, Deposit deposit) {
        var structure = structure(document);
        rights.mustAdd(by, structure);
        return deposits.take(by, structure, Label.of(document, deposit), deposit);
    }

    @Override
    public void mustBeReceivable(Actor by, StructureId structure, Deposit announced) {
        rights.mustAdd(by, structure);
        Label.of(null, announced);
    }

    @Override
    public void mustBeRevisable(Actor by, DocumentId document, Deposit announced) {
        rights.mustAdd(by, structure(document));
        Label.of(document, announced);
    }

    @Override
    public Map<String, VersionView> sameBytes(Actor by, StructureId structure, Collection<String> digests) {
        rights.mustAdd(by, structure);
        return digests.isEmpty()
                ? Map.of()
                : versions.sameBytes(structure, digests).stream()
                        .collect(toMap(VersionView::sha256, Function.identity()));
    }

    @Override
    public VersionView latest(Actor reader, DocumentId document) {
        return versions(reader, document).get(0);
    }

    @Override
    public VersionView version(Actor reader, DocumentId document, int version) {
        return versions.view(readable(reader, document, version).id()).orElseThrow(Refusal::unknown);
    }

    @Override
    public List<VersionView> versions(Actor reader, DocumentId document) {
        var all = versions.views(document);
        if (all.isEmpty()) {
            throw Refusal.unknown();
        }
        if (rights.areOf(reader, all.get(0).structure())) {
            return all;
        }
        var granted = rights.granted(reader, document);
        if (granted.isEmpty()) {
            throw Refusal.unknown();
        }
        return all.stream().filter(view -> granted.contains(view.version())).toList();
    }

    @Override
    public Content content(Actor reader, DocumentId document, int version) {
        var wanted = readable(reader, document, version);
        rights.mustHaveOriginal(reader, wanted.structure(), wanted.id());
        var view = versions.view(wanted.id()).orElseThrow(Refusal::unknown);
        try {
            var file = reading.open(wanted);
            return new Content(view, rights.areOf(reader, view.structure()) ? file : forOthers(view, file));
        } catch (StoreUnavailable notNow) {
            throw EvidenceRefusals.storeUnavailable();
        }
    }

    @Override
    public boolean mayHaveOriginal(Actor reader, VersionView version) {
        return rights.mayHaveOriginal(
                reader, version.structure(), new VersionId(version.document(), version.version()));
    }

    /** What a device wrote into a photo, its place before all, stays with the structure. */
    private static Path forOthers(VersionView view, Path file) {
        if (!CameraData.mayBeIn(view.mediaType())) {
            return file;
        }
        try (var original = new Content(view, file)) {
            var copy = file.resolveSibling(file.getFileName() + "-shared");
            if (CameraData.remove(original.file(), view.mediaType(), copy)) {
                return copy;
            }
            Files.deleteIfExists(copy);
            throw EvidenceRefusals.cameraData();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Override
    public String text(Actor reader, DocumentId document, int version) {
        return texts.findById(readable(reader, document, version).id())
                .map(DocumentText::words)
                .orElse("");
    }

    @Override
    public Page<VersionView> of(Actor reader, StructureId structure, @Nullable String words, int page) {
        rights.mustBeOf(reader, structure);
        var request = PageRequest.of(Page.number(page), Page.SIZE);
        var found = words == null || words.isBlank()
                ? versions.latest(structure, request)
                : versions.latest(structure, Words.like(words), request);
        return new Page<>(found.getContent(), request.getPageNumber(), found.getTotalElements(), Page.SIZE);
    }

    @Override
    public Map<ReadGrant.Readable, VersionView> lookUp(Collection<ReadGrant.Readable> wanted) {
        var ids = wanted.stream()
                .map(readable -> new VersionId(readable.document(), readable.version()))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : versions.views(ids).stream()
                        .collect(toMap(
                                view -> new ReadGrant.Readable(view.document(), view.version()), Function.identity()));
    }

    @Override
    public Set<DocumentId> retiredAmong(Collection<DocumentId> wanted) {
        return wanted.isEmpty() ? Set.of() : Set.copyOf(documents.retiredAmong(wanted));
    }

    @Override
    public Set<ReadGrant.Readable> opened(Actor reader) {
        return rights.opened(reader);
    }

    @Override
    public List<VersionView> unready(StructureId structure) {
        return versions.but(structure, DocumentState.READY);
    }

    @Override
    public List<VersionView> damaged(StructureId structure) {
        return versions.damaged(structure, SHOWN);
    }

    @Override
    public int latestNumber(StructureId structure, DocumentId document) {
        return documents.latest(structure, document).orElseThrow(Refusal::unknown);
    }

    private StructureId structure(DocumentId document) {
        return documents.findById(document).orElseThrow(Refusal::unknown).structure();
    }

    private DocumentVersion readable(Actor reader, DocumentId document, int number) {
        var version = versions.findById(new VersionId(document, number)).orElseThrow(Refusal::unknown);
        rights.mustRead(reader, version.structure(), version.id());
        return version;
    }
}
