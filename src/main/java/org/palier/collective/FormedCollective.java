package org.palier.collective;

/** A collective that was formed, by its name. */
public record FormedCollective(CollectiveId id, String name) {}
