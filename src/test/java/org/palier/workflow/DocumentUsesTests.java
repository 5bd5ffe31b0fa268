package org.palier.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.demo.SampleDocuments;
import org.palier.dossier.Dossiers;
import org.palier.dossier.ProofRequest;
import org.palier.evidence.Deposit;
import org.palier.evidence.DocumentId;
import org.palier.evidence.Documents;
import org.palier.evidence.Library;
import org.palier.evidence.Library.Filter;
import org.palier.evidence.Library.Usage;
import org.palier.evidence.VersionView;
import org.palier.membership.Actor;
import org.palier.membership.Role;
import org.palier.membership.StructureId;
import org.springframework.beans.factory.annotation.Autowired;

/** Which documents prove something, in the list of documents. */
@WorkflowTest
class DocumentUsesTests {

    @Autowired
    SomeCampaigns campaigns;

    @Autowired
    Documents documents;

    @Autowired
    Library library;

    @Autowired
    Dossiers dossiers;

    @Test
    void tellsUsedFromUnusedInAConstantNumberOfStatements() throws Exception {
        var campaign = campaigns.begunDaysAgo(3);
        StructureId structure = campaign.structures().get(0);
        Actor lead = campaigns.person(structure, Set.of(Role.LEAD));
        DocumentId used = aDocument(lead, structure);
        DocumentId unused = aDocument(lead, structure);
        int before = statements(lead, structure);
        var id = campaign.dossier("INS").id();
        String code = dossiers.view(lead, id).criteria().get(0).code();
        dossiers.prove(lead, id, code, new ProofRequest(used, null, false, null));
        assertThat(found(lead, structure, Usage.USED)).containsExactly(used);
        assertThat(found(lead, structure, Usage.UNUSED)).containsExactly(unused);
        for (int i = 0; i < 5; i++) {
            dossiers.prove(lead, id, code, new ProofRequest(aDocument(lead, structure), null, false, null));
        }
        assertThat(found(lead, structure, Usage.USED)).hasSize(6);
        assertThat(statements(lead, structure)).isEqualTo(before);
    }

    private int statements(Actor lead, StructureId structure) throws Exception {
        return CountedStatements.during(() -> found(lead, structure, Usage.USED))
                .size();
    }

    private List<DocumentId> found(Actor lead, StructureId structure, Usage usage) {
        return library.find(lead, structure, Filter.of(null, null, null, usage, false), 0).items().stream()
                .map(VersionView::document)
                .toList();
    }

    private DocumentId aDocument(Actor lead, StructureId structure) {
        byte[] bytes = SampleDocuments.pdf("Pièce " + UUID.randomUUID(), List.of("Une pièce."));
        return documents
                .receive(lead, structure, new Deposit("piece.pdf", null, null, new ByteArrayInputStream(bytes)))
                .version()
                .document();
    }
}
