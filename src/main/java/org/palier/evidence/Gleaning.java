package org.palier.evidence;

import org.palier.membership.StructureId;

/** What the intake draws from a text beside the text itself; safe to repeat, even at the same time. */
interface Gleaning {

    void glean(VersionId version, StructureId structure, String text);
}
