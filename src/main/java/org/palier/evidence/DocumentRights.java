package org.palier.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who may read and who may add: the people of the structure, and whoever a module above has a reason to let read. */
@Component
class DocumentRights {

    private final ObjectProvider<ReadGrant> grants;
    private final VersionRepository versions;

    DocumentRights(ObjectProvider<ReadGrant> grants, VersionRepository versions) {
        this.grants = grants;
        this.versions = versions;
    }

    /** Whether all versions are open to this person, because the documents are those of their own structure. */
    boolean areOf(Actor reader, StructureId structure) {
        return reader.prepares(structure) || reader.sitsOnTheBoardOf(structure);
    }

    void mustBeOf(Actor reader, StructureId structure) {
        if (!areOf(reader, structure)) {
            throw Refusal.unknown();
        }
    }

    void mustRead(Actor reader, StructureId structure, VersionId version) {
        if (!areOf(reader, structure) && !granted(reader, version.document()).contains(version.number())) {
            throw Refusal.unknown();
        }
    }

    void mustRelease(Actor by, StructureId structure) {
        mustBeOf(by, structure);
        if (!by.leads(structure)) {
            throw Refusal.forbidden();
        }
    }

    void mustAdd(Actor by, StructureId structure) {
        mustBeOf(by, structure);
        if (!by.prepares(structure)) {
            throw Refusal.forbidden();
        }
    }

    /** Only the lead ends the life of a document. */
    void mustErase(Actor by, StructureId structure) {
        mustBeOf(by, structure);
        if (!by.leads(structure)) {
            throw Refusal.forbidden();
        }
    }

    /** The numbers of the versions of this document that are opened to someone of another structure. */
    List<Integer> granted(Actor reader, DocumentId document) {
        return opened(reader).stream()
                .filter(readable -> readable.document().equals(document))
                .map(ReadGrant.Readable::version)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The bytes as they were deposited hold what no page shows, and so have a right of their own. */
    void mustHaveOriginal(Actor reader, StructureId structure, VersionId version) {
        if (!mayHaveOriginal(reader, structure, version)) {
            throw Refusal.unknown();
        }
    }

    boolean mayHaveOriginal(Actor reader, StructureId structure, VersionId version) {
        return areOf(reader, structure)
                || from(grant -> grant.originals(reader))
                        .contains(new ReadGrant.Readable(version.document(), version.number()));
    }

    /** What is opened to this person; asked once for all that one page shows. */
    @SuppressWarnings("unchecked")
    Set<ReadGrant.Readable> opened(Actor reader) {
        var page = RequestContextHolder.getRequestAttributes();
        var onlyShows = page instanceof ServletRequestAttributes shown
                && shown.getRequest().getMethod().equals("GET");
        if (page == null || !onlyShows) {
            return from(grant -> grant.to(reader));
        }
        var name = DocumentRights.class.getName() + reader;
        var known = (Set<ReadGrant.Readable>) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = Set.copyOf(from(grant -> grant.to(reader)));
            page.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    /** What any reason opens, less what is held: the one place where a held version stays with its structure. */
    private Set<ReadGrant.Readable> from(Function<ReadGrant, Set<ReadGrant.Readable>> which) {
        var opened =
                grants.stream().flatMap(grant -> which.apply(grant).stream()).collect(Collectors.toSet());
        if (!opened.isEmpty()) {
            var documents = opened.stream().map(ReadGrant.Readable::document).collect(Collectors.toSet());
            versions.heldAmong(documents)
                    .forEach(held -> opened.remove(new ReadGrant.Readable(held.document(), held.number())));
        }
        return opened;
    }
}
