package org.palier.evidence;

import org.palier.membership.StructureId;

/** What the intake draws from a text beside the text itself; safe to repeat, and outside every transaction. */
interface Gleaning {

    void glean(VersionId version, StructureId structure, String text);
}
