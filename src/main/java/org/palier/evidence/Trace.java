package org.palier.evidence;

import java.util.List;

/** What is kept about a document beside its versions; when the document is erased, each goes with it. */
public interface Trace {

    /** Deletes its rows within the erasure's transaction; the keys of the objects that are to be removed after it. */
    List<String> erase(DocumentId document);
}
