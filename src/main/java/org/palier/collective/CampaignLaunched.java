package org.palier.collective;

/** A campaign has begun: a dossier is due from every structure on every theme. */
public record CampaignLaunched(CampaignView campaign) {}
