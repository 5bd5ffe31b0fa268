package org.palier.evidence;

import java.util.Comparator;
import java.util.List;
import org.palier.membership.Actor;
import org.palier.membership.StructureId;
import org.palier.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may read and who may add: the people of the structure, and whoever a module above has a reason to let read. */
@Component
class DocumentRights {

    private final ObjectProvider<ReadGrant> grants;

    DocumentRights(ObjectProvider<ReadGrant> grants) {
        this.grants = grants;
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

    void mustAdd(Actor by, StructureId structure) {
        mustBeOf(by, structure);
        if (!by.prepares(structure)) {
            throw Refusal.forbidden();
        }
    }

    /** The numbers of the versions of this document that are opened to someone of another structure. */
    List<Integer> granted(Actor reader, DocumentId document) {
        return grants.stream()
                .flatMap(grant -> grant.to(reader).stream())
                .filter(readable -> readable.document().equals(document))
                .map(ReadGrant.Readable::version)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
