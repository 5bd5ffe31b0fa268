package org.palier.sorting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.dossier.DossierId;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Arrivals;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.Library;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Page;
import org.palier.shared.Refusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;

/** Sorts into dossiers, by the verbs of the documents and of the dossiers, each in its own transaction. */
@Service
class DossierSorting implements Sorting {

    /** More than all criteria of a referential together. */
    private static final int MOST = 200;

    private final LaidAsideRepository repository;
    private final Asides asides;
    private final Choices choices;
    private final Documents documents;
    private final Library library;
    private final Arrivals arrivals;
    private final Dossiers dossiers;

    DossierSorting(
            LaidAsideRepository repository,
            Asides asides,
            Choices choices,
            Documents documents,
            Library library,
            Arrivals arrivals,
            Dossiers dossiers) {
        this.repository = repository;
        this.asides = asides;
        this.choices = choices;
        this.documents = documents;
        this.library = library;
        this.arrivals = arrivals;
        this.dossiers = dossiers;
    }

    @Override
    public Page<Waiting> waiting(Actor by, StructureId structure, int page) {
        mustSort(by, structure);
        var found = repository.waiting(structure, PageRequest.of(Page.number(page), Page.SIZE));
        return new Page<>(found.getContent(), found.getNumber(), found.getTotalElements(), Page.SIZE);
    }

    @Override
    public long count(Actor by, StructureId structure) {
        return by.prepares(structure) ? repository.waiting(structure) : 0;
    }

    @Override
    public VersionView get(Actor by, DocumentId document) {
        VersionView latest = documents.latest(by, document);
        mustSort(by, latest.structure());
        return latest;
    }

    @Override
    public boolean isAside(DocumentId document) {
        return repository.existsById(document);
    }

    @Override
    public List<Choice> choices(Actor by, VersionView document, @Nullable String type) {
        String known = type == null ? document.type() : type;
        return choices.of(by, document.structure(), Likeness.of(known, document.title(), document.fileName()));
    }

    @Override
    public List<Choice> open(Actor by, StructureId structure) {
        mustSort(by, structure);
        return choices.of(by, structure, Likeness.of(null, "", ""));
    }

    @Override
    public @Nullable String likelyType(VersionView document) {
        return document.type() != null
                ? document.type()
                : Likeness.of(null, document.title(), document.fileName()).type(choices.types());
    }

    @Override
    public List<Filed> file(Actor by, DocumentId document, Filing filing) {
        VersionView latest = get(by, document);
        List<Target> targets = List.copyOf(new LinkedHashSet<>(filing.targets()));
        if (targets.isEmpty()) {
            throw Refusal.invalid("sorting.refusal.no-criterion").at("criteria");
        }
        if (targets.size() > MOST) {
            throw Refusal.invalid("sorting.refusal.too-many-criteria", MOST).at("criteria");
        }
        classify(by, latest, filing.type());
        List<Filed> filed = new ArrayList<>();
        for (Target target : targets) {
            filed.add(file(by, latest, target, filing.cleared()));
        }
        return filed;
    }

    private Filed file(Actor by, VersionView version, Target target, boolean cleared) {
        try {
            ProofRequest proof = new ProofRequest(version.document(), version.version(), cleared, null);
            return new Filed(
                    target,
                    dossiers.prove(by, DossierId.of(target.dossier()), target.code(), proof)
                            .id(),
                    null);
        } catch (Refusal refused) {
            return new Filed(target, null, refused);
        }
    }

    /** Only before it proves anything, because a type says who may see the document. */
    private void classify(Actor by, VersionView document, @Nullable String type) {
        if (type == null || type.isBlank() || type.equals(document.type())) {
            return;
        }
        if (choices.types().stream().noneMatch(known -> known.code().equals(type))) {
            throw Refusal.invalid("sorting.refusal.type").at("type");
        }
        if (repository.proofsBy(document.document().value()) > 0) {
            throw Refusal.conflict("sorting.refusal.type-fixed").at("type");
        }
        library.rename(by, document.document(), null, type);
    }

    @Override
    public boolean isUnconfirmed(DocumentId document) {
        return arrivals.isUnconfirmed(document);
    }

    @Override
    public void confirm(Actor by, DocumentId document) {
        arrivals.confirm(by, get(by, document).document());
    }

    @Override
    public void layAside(Actor by, DocumentId document) {
        asides.lay(by, get(by, document));
    }

    @Override
    public void takeBack(Actor by, DocumentId document) {
        asides.takeBack(by, get(by, document));
    }

    /** What others may read they do not sort, and are told that it is unknown. */
    private static void mustSort(Actor by, StructureId structure) {
        if (!by.actsFor(structure)) {
            throw Refusal.unknown();
        }
        if (!by.prepares(structure)) {
            throw Refusal.forbidden();
        }
    }
}
