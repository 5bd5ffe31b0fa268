package org.palier.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.palier.audit.Journal;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The structure's documents as a whole, in the database. */
@Service
class StoredLibrary implements Library {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Documents documents;
    private final DocumentRepository shelf;
    private final VersionRepository versions;
    private final DocumentRights rights;
    private final ObjectProvider<DocumentUses> uses;
    private final Resemblances resemblances;
    private final Errands errands;
    private final Journal journal;
    private final Clock clock;
    private final TransactionOperations transaction;

    StoredLibrary(
            Documents documents,
            DocumentRepository shelf,
            VersionRepository versions,
            DocumentRights rights,
            ObjectProvider<DocumentUses> uses,
            Resemblances resemblances,
            Errands errands,
            Journal journal,
            Clock clock,
            TransactionOperations transaction) {
        this.documents = documents;
        this.shelf = shelf;
        this.versions = versions;
        this.rights = rights;
        this.uses = uses;
        this.resemblances = resemblances;
        this.errands = errands;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<VersionView> find(Actor reader, StructureId structure, Filter filter, int page) {
        rights.mustBeOf(reader, structure);
        var request = PageRequest.of(Page.number(page), Page.SIZE);
        var found = versions.wanted(
                structure,
                Words.like(filter.words()),
                filter.type(),
                filter.states(),
                filter.usage().name(),
                used(structure, filter.usage()),
                filter.retired(),
                request);
        return new Page<>(found.getContent(), request.getPageNumber(), found.getTotalElements(), Page.SIZE);
    }

    /** Never empty, because an empty list is no list to a database. */
    private List<UUID> used(StructureId structure, Usage usage) {
        var used = usage == Usage.ANY
                ? List.<UUID>of()
                : uses.stream()
                        .flatMap(each -> each.of(structure).stream())
                        .map(DocumentId::value)
                        .toList();
        return used.isEmpty() ? List.of(NOBODY) : used;
    }

    @Override
    public VersionView rename(Actor by, DocumentId id, @Nullable String title, @Nullable String type) {
        transaction.executeWithoutResult(status -> {
            var document = owned(by, id);
            document.rename(
                    title == null ? document.title() : Label.title(title),
                    type == null ? document.type() : Label.knownType(type));
            errands.ask(id, document.structure(), Errands.Kind.REINDEX);
            record(by, document, "evidence.renamed");
        });
        errands.run(id);
        return documents.latest(by, id);
    }

    @Override
    @Transactional
    public void retire(Actor by, DocumentId id) {
        change(by, id, "evidence.retired", document -> document.retire(clock.instant()));
    }

    @Override
    @Transactional
    public void restore(Actor by, DocumentId id) {
        change(by, id, "evidence.restored", Document::restore);
    }

    private void change(Actor by, DocumentId id, String act, Consumer<Document> change) {
        var document = owned(by, id);
        var before = document.isRetired();
        change.accept(document);
        if (document.isRetired() != before) {
            record(by, document, act);
        }
    }

    private void record(Actor by, Document document, String act) {
        journal.record(document.structure().value(), document.id().toString(), by.username(), act, Map.of());
    }

    private Document owned(Actor by, DocumentId id) {
        var document = shelf.lock(id).orElseThrow(Refusal::unknown);
        rights.mustAdd(by, document.structure());
        return document;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isRetired(Actor reader, DocumentId id) {
        var document = shelf.findById(id).orElseThrow(Refusal::unknown);
        return rights.areOf(reader, document.structure()) && document.isRetired();
    }

    @Override
    @Transactional(readOnly = true)
    public Comparison compare(Actor reader, DocumentId id, int from, int to) {
        return Comparison.of(
                documents.version(reader, id, from),
                documents.text(reader, id, from),
                documents.version(reader, id, to),
                documents.text(reader, id, to));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alike> alike(Actor reader, DocumentId document, int number) {
        var id = new VersionId(document, number);
        var structure = versions.findById(id).orElseThrow(Refusal::unknown).structure();
        rights.mustRead(reader, structure, id);
        if (!rights.areOf(reader, structure)) {
            return List.of();
        }
        var found = resemblances.of(id, structure);
        var views = documents.lookUp(found.keySet().stream()
                .map(each -> new ReadGrant.Readable(each.document(), each.number()))
                .toList());
        return found.entrySet().stream()
                .map(each -> new Alike(
                        Objects.requireNonNull(views.get(new ReadGrant.Readable(
                                each.getKey().document(), each.getKey().number()))),
                        each.getValue()))
                .toList();
    }
}
