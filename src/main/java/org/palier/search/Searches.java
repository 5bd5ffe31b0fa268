package org.palier.search;

import org.palier.membership.Actor;

/** Everything that can be looked for. */
public interface Searches {

    /**
     * The documents that hold all of these words in their title, file name or text, of those that the person may read, the
     * best first. Nothing is found where nothing is asked; where documents from before may be missing, the answer says so.
     */
    Answer find(Actor reader, Question question, int page);
}
