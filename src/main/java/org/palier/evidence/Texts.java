package org.palier.evidence;

import org.palier.shared.Page;

/** The texts of all documents, for a module above that writes its index anew. */
public interface Texts {

    /** A version whose intake ended well, and what could be read of it; empty when nothing could. */
    record ReadText(VersionView version, String text) {}

    /** Every version that is READY or UNREADABLE, in an order that does not change, whoever's it is. */
    Page<ReadText> page(int page);
}
