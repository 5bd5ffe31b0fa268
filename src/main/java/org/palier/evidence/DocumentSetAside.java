package org.palier.evidence;

import org.palier.membership.StructureId;

/** A document that people worked with turned out to be harmful: nobody opens it from now on. */
public record DocumentSetAside(DocumentId document, StructureId structure, String title) {}
