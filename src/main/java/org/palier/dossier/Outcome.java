package org.palier.dossier;

/** What the binôme says of a criterion. */
public enum Outcome {
    AGREED,
    /** A question to the structure; its answer brings the criterion back to the reviewer. */
    CLARIFY,
    /** Both levels are kept; the reviewer's is the reviewed one. */
    DISAGREED;

    public boolean concludes() {
        return this != CLARIFY;
    }
}
