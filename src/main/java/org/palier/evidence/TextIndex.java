package org.palier.evidence;

/** The index in which the words of documents are found, kept by a module above. */
public interface TextIndex {

    /** Puts a version into the index, or replaces it; safe to repeat, and findable when it returns. */
    void put(VersionView version, String text);

    /** Takes every version of a document out of the index; safe to repeat. */
    void remove(DocumentId document);
}
