package org.palier.evidence;

import org.palier.membership.Actor;

/** Copies of versions for those who may see their pages: a PDF of these pages and of the words on them, and of nothing else. */
public interface Copies {

    /** The copy, which the caller closes; refused while the pages are being drawn, and where there are none. */
    Content copy(Actor reader, DocumentId document, int version);
}
