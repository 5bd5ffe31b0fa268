package org.palier.files;

/** How the keys begin under which a room keeps things; each room declares its own as a bean. */
public record OwnKeys(String prefix) {}
