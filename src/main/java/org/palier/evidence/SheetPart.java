package org.palier.evidence;

import org.palier.membership.Actor;
import org.springframework.ui.Model;

/** What stands on a document's page beside the document itself; a module above adds its own part. */
@FunctionalInterface
public interface SheetPart {

    /** Puts what this reader may see about this version into the page's model. */
    void fill(Actor reader, VersionView version, Model model);
}
