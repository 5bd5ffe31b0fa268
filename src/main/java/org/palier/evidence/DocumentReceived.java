package org.palier.evidence;

import org.palier.membership.StructureId;

/** A version is safe in the store and known in the database; its intake is due. */
public record DocumentReceived(DocumentId document, int version, StructureId structure) {}
