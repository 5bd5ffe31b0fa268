package org.palier.membership;

import org.jspecify.annotations.Nullable;

/**
 * What came of inviting somebody.
 *
 * @param word of the link to hand over; only when it is shown to who invited
 */
public record Invited(Answer answer, @Nullable String word) {

    /** What is to be done now. */
    public enum Answer {
        /** Hand the link to the person. */
        LINK,
        /** Wait: somebody known is asked when they next come. */
        ASKED,
        /** Wait: the facilitator alone is shown the link of whoever sits on a board. */
        WITH_FACILITATOR
    }

    static Invited by(String word) {
        return new Invited(Answer.LINK, word);
    }

    static Invited asked() {
        return new Invited(Answer.ASKED, null);
    }

    static Invited withFacilitator() {
        return new Invited(Answer.WITH_FACILITATOR, null);
    }
}
