package org.palier.collective;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.palier.shared.Refusal;

/** A collective going through one version of a referential, theme by theme. */
@Embeddable
public record CampaignId(UUID value) {

    public static CampaignId next() {
        return new CampaignId(UUID.randomUUID());
    }

    /** Reads an id as it stands in a URL; what is no id is answered like an unknown one. */
    public static CampaignId of(String text) {
        try {
            return new CampaignId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.unknown();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
