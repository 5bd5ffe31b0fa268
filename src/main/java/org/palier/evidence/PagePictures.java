package org.palier.evidence;

import org.palier.membership.Actor;

/** The pages of documents as flat pictures, for whoever may read the documents. */
public interface PagePictures {

    /** Which pages there are; none while they are still to be drawn. */
    Preview of(Actor reader, DocumentId document, int version);

    /** The picture of one page, a JPEG whose hash was just checked again. */
    byte[] picture(Actor reader, DocumentId document, int version, int page);
}
