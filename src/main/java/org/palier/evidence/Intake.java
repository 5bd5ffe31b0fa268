package org.palier.evidence;

import java.util.List;

/** The steps that make a received version readable; each is safe to repeat, and none runs in a request. */
public interface Intake {

    /** What the inspection made of a version. */
    enum Outcome {
        READABLE,
        UNREADABLE,
        REFUSED,
        /** Not known yet: it takes longer than a first look. */
        AT_LENGTH
    }

    /**
     * Fetches the bytes, checks their hash, detects their kind and reads their text in a parser of its own process, words of
     * pictures recognized; what is not read within the time that a document may take is too heavy.
     */
    Outcome inspect(DocumentId document, int version);

    /** The same as far as it is soon done: what takes long is left to {@link #inspect}, behind what others sent. */
    Outcome glance(DocumentId document, int version);

    /** The first of those that were read when less was looked for: inspected once more they are read again, and held until then. */
    List<VersionView> outdated(int most);

    /** Makes the version findable; a version without text is found by its title and file name. */
    void index(DocumentId document, int version);

    /** Lets the version be READY, UNREADABLE or QUARANTINED: what holds it back is known by then, and its pages follow. */
    void conclude(DocumentId document, int version, Outcome outcome);

    /** Draws the pages of a concluded version as pictures; says why where there are none. An erased version has none to draw. */
    void preview(DocumentId document, int version);

    /** The same for the first time: whether it is done, and not broken off because the time was up. */
    boolean tryPreview(DocumentId document, int version);

    /** Goes on without pictures, because drawing them failed time after time. */
    void withoutPreview(DocumentId document, int version);
}
