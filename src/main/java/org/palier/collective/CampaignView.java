package org.palier.collective;

import java.util.List;
import org.palier.membership.StructureId;
import org.palier.referential.ReferentialId;
import org.palier.shared.Refusal;

/** A campaign as it stands: who takes part, on which referential, when. */
public record CampaignView(
        CampaignId id,
        CollectiveId collective,
        String name,
        ReferentialId referential,
        List<Capsule> capsules,
        List<StructureId> structures) {

    public Capsule capsule(String theme) {
        return capsules.stream()
                .filter(capsule -> capsule.theme().equals(theme))
                .findFirst()
                .orElseThrow(Refusal::unknown);
    }
}
